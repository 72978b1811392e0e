import {
  type ColourNames,
  colourNamesKey,
  readColourNames,
} from '../../shared/library/annotation-colours.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import type { AnnotationRow } from '../store/rows.ts';
import { Watches } from './live.ts';

export type { AnnotationRow } from '../store/rows.ts';

/** The annotations of a paper in reading order. Asked by its id. */
export const annotationsOf = new Watches<readonly AnnotationRow[]>(async (paper) => {
  const rows = await library.annotations.where('paper').equals(paper).toArray();
  return rows.sort((a, b) => (a.sort < b.sort ? -1 : a.sort > b.sort ? 1 : a.created - b.created));
});

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

/** One annotation, read once; `null` when it is not there. */
export const annotationAt = async (key: string): Promise<AnnotationRow | null> =>
  (await library.annotations.get(key)) ?? null;
