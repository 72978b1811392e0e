import type { PaperId } from '../../shared/library/ids.ts';
import type { ReadingState, Verdict } from '../../shared/library/marks.ts';
import type { Paper, Standing } from '../../shared/library/paper.ts';
import { pictureUrls } from '../../shared/library/pictures.ts';
import { library } from '../app/library.ts';
import type { TagRow } from '../store/rows.ts';

/** All that a row of a list shows of a paper. */
export interface PaperRow {
  readonly paper: Paper;
  readonly standing: Standing | null;
  readonly starred: boolean;
  readonly seen: boolean;
  readonly noted: boolean;
  readonly reading: ReadingState | null;
  readonly verdict: Verdict | null;
  readonly tags: readonly TagRow[];
  /** The kept thumbnail's name, when there is one. */
  readonly picture: string | null;
}

/** Reads rows for papers; what is not in the library is `null` at its place. */
export async function readRows(ids: readonly PaperId[]): Promise<(PaperRow | null)[]> {
  const keys = [...ids];
  const [papers, standings, stars, seen, readings, triages, notes, tagged] = await Promise.all([
    library.papers.bulkGet(keys),
    library.standings.bulkGet(keys),
    library.stars.bulkGet(keys),
    library.seen.bulkGet(keys),
    library.readings.bulkGet(keys),
    library.triages.bulkGet(keys),
    library.notes.bulkGet(keys),
    library.tagged.where('paper').anyOf(keys).toArray(),
  ]);
  const [tags, pictures] = await Promise.all([
    tagged.length === 0 ? [] : library.tags.toArray(),
    library.pictures.bulkGet(
      papers.map((paper) => (paper === undefined ? '' : (pictureUrls(paper)[0] ?? ''))),
    ),
  ]);
  const tagById = new Map(tags.map((tag) => [tag.key, tag]));
  return papers.map((paper, index) =>
    paper === undefined
      ? null
      : {
          paper,
          standing: standings[index] ?? null,
          starred: stars[index] !== undefined,
          seen: seen[index] !== undefined,
          noted: (notes[index]?.text.trim() ?? '') !== '',
          reading: readings[index]?.state ?? null,
          verdict: triages[index]?.verdict ?? null,
          tags: tagged
            .filter((row) => row.paper === paper.id)
            .flatMap((row) => tagById.get(row.tag) ?? [])
            .sort((a, b) => a.name.localeCompare(b.name)),
          picture: pictures[index]?.sha256 ?? null,
        },
  );
}
