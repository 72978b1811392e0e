import { readBibFields, readCitations } from '../citation/citation-library.ts';
import { plainText } from '../citation/person-name.ts';
import { attachedNames, rawField } from './attached-names.ts';
import { cslEntry } from './csl-entry.ts';
import type { CollectionPath, HearProgress, ImportEntry, ReadImport, UnreadEntry } from './entry.ts';
import { firstOf, splitBefore } from './split-text.ts';

/**
 * Reads BibTeX or BibLaTeX entry by entry, so that one that cannot be read does not take the others with it.
 * Abbreviations (`@string`) hold for all entries.
 */
export function readBib(text: string, hear: HearProgress = () => {}): ReadImport {
  const parts = splitBefore(text, /^[ \t]*@/);
  const isAside = (part: string): boolean => /^\s*@\s*(?:string|preamble)\b/i.test(part);
  const prelude = parts
    .flatMap(({ text: part }) => (isAside(part) ? (wholeEntry(part) ?? []) : []))
    .join('\n');
  const entries: ImportEntry[] = [];
  const unread: UnreadEntry[] = [];
  for (const [index, { line, text: part }] of parts.entries()) {
    hear(index, parts.length);
    if (isAside(part) || !/^\s*@/.test(part) || /^\s*@\s*comment\b/i.test(part)) continue;
    const whole = wholeEntry(part);
    const entry = whole === null ? null : entryOf(prelude, whole, line);
    if (entry === null) unread.push({ line, beginning: part.trim().slice(0, 60), why: 'unread' });
    else entries.push(entry);
  }
  return { entries, unread };
}

function entryOf(prelude: string, written: string, line: number): ImportEntry | null {
  try {
    const text = `${prelude}\n${written}`;
    const fields = readBibFields(text);
    const { eprint, archiveprefix, eprinttype, howpublished, journal, groups } = fields;
    const isArxiv = /^arxiv$/i.test(archiveprefix ?? eprinttype ?? 'arxiv');
    return cslEntry(firstOf(readCitations(text)), {
      line,
      names: [isArxiv ? eprint : undefined, howpublished, journal, fields.url, fields.note],
      more: {
        attached: attachedNames(rawField(written, 'file') ?? ''),
        collections: groupsIn(fields['mendeley-groups'] ?? groups),
      },
    });
  } catch {
    return null;
  }
}

/** The groups of JabRef or Mendeley, parted by commas; the names that lead to one are parted by strokes. */
function groupsIn(written: string | undefined): CollectionPath[] {
  return (written ?? '')
    .split(',')
    .map((path) => path.split('/').map(plainText))
    .map((path) => path.filter((name) => name !== ''))
    .filter((path) => path.length > 0);
}

/** The entry up to the brace that closes it, without the remarks that may follow; `null` when none does. */
function wholeEntry(part: string): string | null {
  let depth = 0;
  for (let at = part.indexOf('{'); at >= 0 && at < part.length; at += 1) {
    if (part[at] === '{') depth += 1;
    if (part[at] === '}') depth -= 1;
    if (depth === 0) return part.slice(0, at + 1);
  }
  return null;
}
