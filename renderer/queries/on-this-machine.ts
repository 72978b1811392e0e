import { isPaperId, type PaperId } from '../../shared/library/ids.ts';
import { type FetchRule, keepOfflineSetting, readKeepOffline } from '../../shared/library/keep-offline.ts';
import type { KeptPart } from '../../shared/library/marks.ts';
import { newerVersion } from '../../shared/library/newer-version.ts';
import type { PageText } from '../../shared/library/page-text.ts';
import { pictureUrls } from '../../shared/library/pictures.ts';
import { videoUrls } from '../../shared/library/videos.ts';
import { library } from '../app/library.ts';
import { heldPartsOf } from '../store/held-parts.ts';
import type { FileRow } from '../store/rows.ts';
import { ruledPapers } from '../store/ruled-papers.ts';
import { type HoldReason, holdsOf } from '../store/safe-papers.ts';
import { Watches } from './live.ts';

/** What of a paper lies on this machine, and why. */
export interface OnThisMachine {
  readonly abstract: boolean;
  readonly pictures: { readonly kept: number; readonly all: number };
  readonly videos: { readonly kept: number; readonly all: number };
  readonly text: Pick<PageText, 'source' | 'version'> | null;
  readonly files: readonly FileRow[];
  /** The version that arXiv has beside the kept ones, as far as is known. */
  readonly newer: string | null;
  /** How many comments are here; `null` when they were never fetched. */
  readonly comments: number | null;
  /** The parts that were asked for by hand. */
  readonly asked: readonly KeptPart[];
  /** What it is held by: as long as there is one of these, nothing gives way. */
  readonly because: readonly HoldReason[];
  /** Whether a rule names the paper. */
  readonly ruled: boolean;
  /** What all of it takes, without the rows of the feed itself. */
  readonly bytes: number;
}

/** Asked by the paper's id; `null` when the library does not hold the paper. */
export const onThisMachine = new Watches<OnThisMachine | null>(async (id) => {
  if (!isPaperId(id)) return null;
  const paper = await library.papers.get(id);
  if (paper === undefined) return null;
  const urls = pictureUrls(paper);
  const films = videoUrls(paper);
  const [pictures, videos, text, files, kept, thread, parts, because, setting, facts] = await Promise.all([
    library.pictures.bulkGet(urls),
    library.pictures.bulkGet(films),
    library.texts.get(id),
    library.files.where('paper').equals(id).toArray(),
    library.kept.get(id),
    library.threads.get(id),
    heldPartsOf(library, id),
    holdsOf(library, id),
    library.settings.get(keepOfflineSetting),
    library.arxivFacts.get(id),
  ]);
  return {
    abstract: paper.abstract?.kind === 'abstract',
    pictures: { kept: pictures.filter((picture) => picture?.sha256 != null).length, all: urls.length },
    videos: { kept: videos.filter((video) => video?.sha256 != null).length, all: films.length },
    text: text === undefined ? null : { source: text.source, version: text.version },
    files: files.sort((a, b) => b.fetchedAt - a.fetchedAt),
    newer: newerVersion(files, facts?.version ?? null),
    comments: thread?.comments.length ?? null,
    asked: kept?.parts ?? [],
    because,
    ruled: await isRuled(id, readKeepOffline(setting?.value).rules),
    bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
  };
});

/** By a tag or by the place in its edition; what is starred or on the reading list is held anyway. */
async function isRuled(id: PaperId, rules: readonly FetchRule[]): Promise<boolean> {
  const named = await ruledPapers(
    library,
    rules.filter(({ when }) => when === 'tag' || when === 'top'),
  );
  return named.includes(id);
}
