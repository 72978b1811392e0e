import { isPaperId, type PaperId } from '../../shared/library/ids.ts';
import { keepOfflineSetting, readKeepOffline } from '../../shared/library/keep-offline.ts';
import type { KeptPart } from '../../shared/library/marks.ts';
import type { PageText } from '../../shared/library/page-text.ts';
import { pictureUrls } from '../../shared/library/pictures.ts';
import { library } from '../app/library.ts';
import type { FileRow } from '../store/rows.ts';
import { Watches } from './live.ts';

/** Why something of a paper stays here: what nothing is taken from, and the rule that brought it. */
export type KeptBecause = 'hand' | 'starred' | 'reading-list' | 'annotated' | 'own' | 'tag';

/** What of a paper lies on this machine, and why. */
export interface OnThisMachine {
  readonly abstract: boolean;
  readonly pictures: { readonly kept: number; readonly all: number };
  readonly text: Pick<PageText, 'source' | 'version'> | null;
  readonly files: readonly FileRow[];
  /** How many comments are here; `null` when they were never fetched. */
  readonly comments: number | null;
  /** The parts that were asked for by hand. */
  readonly asked: readonly KeptPart[];
  readonly because: readonly KeptBecause[];
}

/** Asked by the paper's id; `null` when the library does not hold the paper. */
export const onThisMachine = new Watches<OnThisMachine | null>(async (id) => {
  if (!isPaperId(id)) return null;
  const paper = await library.papers.get(id);
  if (paper === undefined) return null;
  const urls = pictureUrls(paper);
  const [pictures, text, files, kept, thread] = await Promise.all([
    library.pictures.bulkGet(urls),
    library.texts.get(id),
    library.files.where('paper').equals(id).toArray(),
    library.kept.get(id),
    library.threads.get(id),
  ]);
  return {
    abstract: paper.abstract?.kind === 'abstract',
    pictures: { kept: pictures.filter((picture) => picture?.sha256 != null).length, all: urls.length },
    text: text === undefined ? null : { source: text.source, version: text.version },
    files: files.sort((a, b) => b.fetchedAt - a.fetchedAt),
    comments: thread?.comments.length ?? null,
    asked: kept?.parts ?? [],
    because: await reasons(id, kept !== undefined, files),
  };
});

async function reasons(id: PaperId, isKept: boolean, files: readonly FileRow[]): Promise<KeptBecause[]> {
  const [star, reading, annotations, tagged, setting] = await Promise.all([
    library.stars.get(id),
    library.readings.get(id),
    library.annotations.where('paper').equals(id).count(),
    library.tagged.where('paper').equals(id).toArray(),
    library.settings.get(keepOfflineSetting),
  ]);
  const ruled = readKeepOffline(setting?.value).rules.flatMap((rule) =>
    rule.when === 'tag' ? [rule.tag] : [],
  );
  const all: [KeptBecause, boolean][] = [
    ['own', files.some(({ source }) => source === 'own')],
    ['hand', isKept],
    ['starred', star !== undefined],
    ['reading-list', reading !== undefined],
    ['annotated', annotations > 0],
    ['tag', tagged.some(({ tag }) => ruled.includes(tag))],
  ];
  return all.flatMap(([because, is]) => (is ? [because] : []));
}
