import {
  type ColourNames,
  colourNamesKey,
  readColourNames,
} from '../../shared/library/annotation-colours.ts';
import type { AnnotatedPaper } from '../../shared/library/annotation-markdown.ts';
import type { PaperId, Sha256 } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import type { AnnotationRow } from '../store/rows.ts';
import { Watches } from './live.ts';

export type { AnnotationRow } from '../store/rows.ts';

/** The annotations of a paper in reading order. Asked by its id. */
export const annotationsOf = new Watches<readonly AnnotationRow[]>(async (paper) => {
  const rows = await library.annotations.where('paper').equals(paper).toArray();
  return inReadingOrder(rows);
});

const inReadingOrder = (rows: readonly AnnotationRow[]): AnnotationRow[] =>
  [...rows].sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.created - b.created));

/** All annotations, newest first, with the titles of their papers. */
export interface Highlights {
  readonly annotations: readonly AnnotationRow[];
  readonly titles: ReadonlyMap<PaperId, string>;
}

export const highlights = new Watches<Highlights>(async () => {
  const rows = await library.annotations.toArray();
  const ids = [...new Set(rows.map((row) => row.paper))];
  const [papers, added] = await Promise.all([library.papers.bulkGet(ids), library.added.bulkGet(ids)]);
  const titles = new Map(
    ids.map((id, index) => [id, papers[index]?.title ?? added[index]?.known.title ?? id]),
  );
  return { annotations: rows.sort((a, b) => b.created - a.created), titles };
}, 1);

/** What the reader calls the colours. */
export const colourNames = new Watches<ColourNames>(
  async () => readColourNames((await library.settings.get(colourNamesKey))?.value),
  1,
);

/** A paper with its note, tags and annotations, read once for an export; `null` when it is not held. */
export async function annotatedPaper(paper: PaperId): Promise<AnnotatedPaper | null> {
  const [held, added, note, tagged, rows, setting] = await Promise.all([
    library.papers.get(paper),
    library.added.get(paper),
    library.notes.get(paper),
    library.tagged.where('paper').equals(paper).toArray(),
    library.annotations.where('paper').equals(paper).toArray(),
    library.settings.get(colourNamesKey),
  ]);
  const known = held ?? added?.known;
  if (known === undefined) return null;
  const tags = await library.tags.bulkGet(tagged.map(({ tag }) => tag));
  return {
    id: paper,
    title: known.title,
    authors: known.authors.map((author) => author.name),
    published: known.publishedOn,
    tags: tags.flatMap((tag) => tag?.name ?? []),
    note: note?.text ?? '',
    annotations: inReadingOrder(rows),
    colours: readColourNames(setting?.value),
  };
}

/**
 * The PDF of a paper on this machine that most of its annotations were made on, else its newest; `null` when
 * there is none.
 */
export async function pdfOf({ id, annotations }: AnnotatedPaper): Promise<Sha256 | null> {
  const files = await library.files.where('paper').equals(id).toArray();
  const marks = (sha256: Sha256): number => annotations.filter(({ file }) => file === sha256).length;
  const [best] = files.sort((a, b) => marks(b.sha256) - marks(a.sha256) || b.fetchedAt - a.fetchedAt);
  return best?.sha256 ?? null;
}

/** One annotation, read once; `null` when it is not there. */
export const annotationAt = async (key: string): Promise<AnnotationRow | null> =>
  (await library.annotations.get(key)) ?? null;
