import { readCitations } from '../citation/citation-library.ts';
import { cslEntry } from './csl-entry.ts';
import type { HearProgress, ImportEntry, ReadImport, UnreadEntry } from './entry.ts';
import { firstOf, splitBefore } from './split-text.ts';

/** Reads RIS record by record. */
export function readRis(text: string, hear: HearProgress = () => {}): ReadImport {
  const entries: ImportEntry[] = [];
  const unread: UnreadEntry[] = [];
  const records = splitBefore(text.replace(/^\ufeff/, ''), /^TY {2}-/);
  for (const [index, { line, text: record }] of records.entries()) {
    hear(index, records.length);
    if (!/^TY {2}-/.test(record)) continue;
    const entry = entryOf(record, line);
    if (entry === null)
      unread.push({ line, beginning: record.slice(0, 60).replace(/\n/g, ' '), why: 'unread' });
    else entries.push(entry);
  }
  return { entries, unread };
}

function entryOf(record: string, line: number): ImportEntry | null {
  try {
    const values = (tag: string): string[] =>
      [...record.matchAll(new RegExp(`^${tag} {2}- ?(.*)$`, 'gm'))].map(([, value = '']) => value);
    const names = ['UR', 'L1', 'L2', 'AN', 'M1', 'DO', 'JO', 'T2', 'PB', 'N1'].flatMap(values);
    // What has an address is no file beside this one.
    const attached = ['L1', 'L4'].flatMap(values).filter((name) => !/^https?:/i.test(name) && name !== '');
    return cslEntry(firstOf(readCitations(record)), { line, names, more: { attached } });
  } catch {
    return null;
  }
}
