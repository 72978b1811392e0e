import { fail } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { HearProgress, ImportedHighlight } from '../../shared/import/entry.ts';
import { quoteOf } from '../../shared/import/note-text.ts';
import { type HighlightFate, type ImportPlan, takenByPaper } from '../../shared/import/plan.ts';
import type { AnnotationExtent } from '../../shared/library/annotation-values.ts';
import type { PaperId, Sha256 } from '../../shared/library/ids.ts';
import { plainText } from '../../shared/library/text-of-blocks.ts';
import { library } from '../app/library.ts';
import { letters } from '../reader/annotations/letters.ts';
import { quoteInPdf, quoteInText } from '../reader/annotations/place-quote.ts';
import { searchedText } from '../reader/annotations/text/anchor-in-text.ts';
import { hashOf } from '../reader/annotations/text/text-marking.ts';

/** Where a quote stands; `null` when it does not stand there. */
type Finding = (quote: string) => AnnotationExtent | null;

/**
 * Decides what becomes of the highlights of a plan, paper by paper: found in the text or the PDF that is kept,
 * they are marks there.
 * @throws FailureError `cancelled` when the signal said so.
 */
export async function withFates(
  plan: ImportPlan,
  signal: AbortSignal,
  progress: HearProgress,
): Promise<ImportPlan> {
  const fates = new Map<ImportedHighlight, HighlightFate>();
  const taken = [...takenByPaper(plan)];
  for (const [index, [paper, lines]] of taken.entries()) {
    if (signal.aborted) fail('cancelled', 'finding highlights');
    progress(index, taken.length);
    const highlights = lines.flatMap(({ entry }) => entry.highlights);
    if (highlights.length === 0) continue;
    for (const [highlight, fate] of await fatesOf(paper, highlights)) fates.set(highlight, fate);
  }
  return { ...plan, fates };
}

async function fatesOf(
  paper: PaperId,
  highlights: readonly ImportedHighlight[],
): Promise<Map<ImportedHighlight, HighlightFate>> {
  const [annotations, note] = await Promise.all([
    library.annotations.where('paper').equals(paper).toArray(),
    library.notes.get(paper),
  ]);
  const marked = new Set(annotations.map(({ quote }) => letters(quote)));
  const fates = new Map<ImportedHighlight, HighlightFate>();
  let sought: readonly ImportedHighlight[] = [];
  for (const highlight of highlights) {
    const isHeld =
      marked.has(letters(sayable(highlight))) || note?.text.includes(quoteOf(highlight)) === true;
    if (isHeld) fates.set(highlight, { kind: 'held' });
    else sought = [...sought, highlight];
    marked.add(letters(sayable(highlight)));
  }
  for (const finding of [inText, inPdf]) {
    const find = sought.length === 0 ? null : await finding(paper);
    if (find === null) continue;
    const found = new Map(sought.map((highlight) => [highlight, find(sayable(highlight))]));
    for (const [highlight, extent] of found)
      if (extent !== null) fates.set(highlight, { kind: 'marked', extent });
    sought = sought.filter((highlight) => !fates.has(highlight));
  }
  return fates;
}

/** The words of a highlight without the addresses of its links and pictures, which no page shows. */
const sayable = ({ text }: ImportedHighlight): string => text.replace(/!?\[([^\]]*)\]\([^)\s]*\)/g, '$1');

async function inText(paper: PaperId): Promise<Finding | null> {
  const row = await library.texts.get(paper);
  if (row === undefined) return null;
  const { text } = plainText(row.blocks);
  const searched = searchedText(text);
  const hash = await hashOf(text);
  return (quote) => quoteInText(searched, hash, quote);
}

/** Files that could not be read; nothing but another file will change that. */
const unreadable = new Set<Sha256>();

/** A PDF that does not open, or asks for a password, has no words. */
async function inPdf(paper: PaperId): Promise<Finding | null> {
  const files = await library.files.where('paper').equals(paper).toArray();
  const [file] = files.filter(({ kind }) => kind === 'pdf').sort((a, b) => b.fetchedAt - a.fetchedAt);
  if (file === undefined || unreadable.has(file.sha256)) return null;
  const [{ openWhole }, { textOfDocument }] = await Promise.all([
    import('../reader/pdf/engine.ts'),
    import('../reader/pdf/document-text.ts'),
  ]);
  const answer = await fetch(`offprint://files/${file.sha256}`);
  if (!answer.ok) return null;
  const opening = openWhole(new Uint8Array(await answer.arrayBuffer()));
  try {
    const pages = await textOfDocument(await opening.document);
    return (quote) => quoteInPdf(pages, file.sha256, quote);
  } catch (thrown) {
    unreadable.add(file.sha256);
    console.warn('words of a PDF:', toFailure(thrown).kind, file.sha256);
    return null;
  } finally {
    opening.close();
  }
}
