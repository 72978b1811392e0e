import type { Wish } from '../../../shared/contract/downloads.ts';
import { startOfDay } from '../../../shared/library/calendar.ts';
import { isOwnPaper, type PaperId } from '../../../shared/library/ids.ts';
import { keepOfflineSetting, readKeepOffline } from '../../../shared/library/keep-offline.ts';
import type { KeptPart } from '../../../shared/library/marks.ts';
import type { Paper } from '../../../shared/library/paper.ts';
import { pictureUrls } from '../../../shared/library/pictures.ts';
import { videoUrls } from '../../../shared/library/videos.ts';
import type { Library } from '../database.ts';
import type { HeldPart } from '../held-parts.ts';
import { ruledPapers } from '../ruled-papers.ts';
import { safePapers } from '../safe-papers.ts';
import { newestPapers } from './missing-pictures.ts';
import { planFiles, type RuledPart, usualBytes } from './plan-files.ts';

export interface WantedFiles {
  readonly wishes: readonly Wish<KeptPart>[];
  readonly evict: readonly HeldPart[];
}

/** What should be on this machine and is not, by hand and by rule, and what gives way to it. */
export async function wantedFiles(library: Library, held: readonly HeldPart[]): Promise<WantedFiles> {
  const [kept, holds, newest, setting] = await Promise.all([
    library.kept.toArray(),
    safePapers(library),
    newestPapers(library),
    library.settings.get(keepOfflineSetting),
  ]);
  const { rules, parts, budget } = readKeepOffline(setting?.value);
  const ruled = (await ruledPapers(library, rules)).filter((paper) => !isOwnPaper(paper));
  const has = await holdings(library, [...new Set([...ruled, ...kept.map(({ key }) => key)])]);
  const byHand = kept.flatMap((row) =>
    row.parts
      .filter((part) => !has(row.key, part))
      .map((part): Wish<KeptPart> => ({ paper: row.key, part, by: 'hand' })),
  );
  const asked = new Set(byHand.map(nameOf));
  const sizes = sizesSeen(library, held);
  const missing = ruled.flatMap((paper) =>
    parts
      .filter((part) => !has(paper, part) && !asked.has(nameOf({ paper, part })))
      .map(
        (part): RuledPart => ({ paper, part, bytes: sizes.get(nameOf({ paper, part })) ?? usualBytes[part] }),
      ),
  );
  const papers = [...new Set([...held, ...missing].map(({ paper }) => paper))];
  const safe = new Set(papers.filter((paper) => Object.values(holds).some((some) => some.has(paper))));
  const taken = held.reduce((sum, { bytes, own }) => (own ? sum : sum + bytes), 0);
  // As long as all of it fits and nothing more is to come, nobody need ask when what was of use.
  const isEasy = taken <= budget && missing.length === 0;
  const lastUse = isEasy ? () => 0 : await lastUses(library, papers);
  const plan = planFiles({ budget, held, ruled: missing, safe, newest, lastUse });
  return { wishes: await withMedia(library, [...byHand, ...plan.fetch]), evict: plan.evict };
}

interface Named {
  readonly paper: PaperId;
  readonly part: KeptPart;
}
const nameOf = ({ paper, part }: Named): string => `${part} ${paper}`;

const seenSizes = new WeakMap<Library, Map<string, number>>();

/**
 * What parts took when they were here: one that turned out too large and gave way would otherwise be taken for
 * one of the usual size, and be fetched again and again.
 */
function sizesSeen(library: Library, held: readonly HeldPart[]): ReadonlyMap<string, number> {
  const sizes = seenSizes.get(library) ?? new Map<string, number>();
  seenSizes.set(library, sizes);
  for (const part of held) sizes.set(nameOf(part), part.bytes);
  return sizes;
}

/** Tells of some papers which of their parts are here. */
async function holdings(
  library: Library,
  papers: readonly PaperId[],
): Promise<(paper: PaperId, part: KeptPart) => boolean> {
  const [files, texts, threads, rows] = await Promise.all([
    papers.length === 0
      ? []
      : library.files
          .where('paper')
          .anyOf([...papers])
          .toArray(),
    library.texts
      .where('paper')
      .anyOf([...papers])
      .primaryKeys(),
    library.threads
      .where('paper')
      .anyOf([...papers])
      .primaryKeys(),
    library.papers.bulkGet([...papers]),
  ]);
  const pdfs = new Set(files.map(({ paper }) => paper));
  const withText = new Set(texts);
  const withThread = new Set(threads);
  const found = rows.flatMap((row) => row ?? []);
  const [pictureless, videoless] = await Promise.all([
    lackingMedia(library, found, pictureUrls),
    lackingMedia(library, found, videoUrls),
  ]);
  return (paper, part) => {
    switch (part) {
      case 'pdf':
        return pdfs.has(paper);
      case 'text':
        return withText.has(paper);
      case 'pictures':
        return !pictureless.has(paper);
      case 'videos':
        return !videoless.has(paper);
      case 'comments':
        return withThread.has(paper);
    }
  };
}

type WithMedia = Pick<Paper, 'id' | 'thumbnail' | 'media'>;
type UrlsOf = (paper: WithMedia) => readonly string[];

/** The papers of whose pictures or videos one is neither here nor known to be out of reach. */
async function lackingMedia(
  library: Library,
  papers: readonly WithMedia[],
  urlsOf: UrlsOf,
): Promise<ReadonlySet<PaperId>> {
  const urls = papers.flatMap((paper) => urlsOf(paper).map((url) => ({ url, paper: paper.id })));
  const rows = await library.pictures.bulkGet(urls.map(({ url }) => url));
  // A picture that could not be had is left to its own retries.
  return new Set(urls.filter((_url, index) => rows[index] === undefined).map(({ paper }) => paper));
}

const mediaUrls: Partial<Record<KeptPart, UrlsOf>> = { pictures: pictureUrls, videos: videoUrls };

/** Lays the addresses of pictures and videos beside the wishes for them. */
async function withMedia(library: Library, wishes: readonly Wish<KeptPart>[]): Promise<Wish<KeptPart>[]> {
  const ids = [...new Set(wishes.filter(({ part }) => part in mediaUrls).map(({ paper }) => paper))];
  const papers = new Map(
    (await library.papers.bulkGet(ids)).flatMap((paper) => (paper === undefined ? [] : [[paper.id, paper]])),
  );
  return wishes.map((wish) => {
    const urlsOf = mediaUrls[wish.part];
    if (urlsOf === undefined) return wish;
    const paper = papers.get(wish.paper);
    return { ...wish, urls: paper === undefined ? [] : [...urlsOf(paper)] };
  });
}

/** When papers were last opened, else when they came. */
async function lastUses(library: Library, ids: readonly PaperId[]): Promise<(paper: PaperId) => number> {
  const [opened, rows] = await Promise.all([
    library.opened.bulkGet([...ids]),
    library.papers.bulkGet([...ids]),
  ]);
  const uses = new Map(
    ids.map((id, index) => {
      const paper = rows[index];
      const came = paper?.edition == null ? (paper?.firstSeenAt ?? 0) : startOfDay(paper.edition);
      return [id, Math.max(opened[index]?.at ?? 0, came)] as const;
    }),
  );
  return (paper) => uses.get(paper) ?? 0;
}
