import type { PaperId } from '../../shared/library/ids.ts';
import type { Library } from './database.ts';

/** Why nothing of a paper gives way: the reader's own file, asked for by hand, or marked by the reader. */
export const holdReasons = ['own', 'hand', 'starred', 'reading-list', 'annotated'] as const;
export type HoldReason = (typeof holdReasons)[number];

/** For each reason the papers it holds. Beside the few papers added by hand only keys are read. */
export async function safePapers(
  library: Library,
): Promise<Readonly<Record<HoldReason, ReadonlySet<string>>>> {
  const [added, kept, stars, readings, annotated] = await Promise.all([
    library.added.toArray(),
    library.kept.toCollection().primaryKeys(),
    library.stars.toCollection().primaryKeys(),
    library.readings.toCollection().primaryKeys(),
    library.annotations.orderBy('paper').uniqueKeys(),
  ]);
  return {
    own: new Set(added.flatMap(({ key, file }) => (file === null ? [] : [key]))),
    hand: new Set(kept),
    starred: new Set(stars),
    'reading-list': new Set(readings),
    annotated: new Set(annotated.map(String)),
  };
}

/** The reasons that hold one paper. */
export async function holdsOf(library: Library, paper: PaperId): Promise<HoldReason[]> {
  const [files, kept, star, reading, annotations] = await Promise.all([
    library.files.where('paper').equals(paper).toArray(),
    library.kept.get(paper),
    library.stars.get(paper),
    library.readings.get(paper),
    library.annotations.where('paper').equals(paper).count(),
  ]);
  const holds: Record<HoldReason, boolean> = {
    own: files.some(({ source }) => source === 'own'),
    hand: kept !== undefined,
    starred: star !== undefined,
    'reading-list': reading !== undefined,
    annotated: annotations > 0,
  };
  return holdReasons.filter((reason) => holds[reason]);
}
