import type { Wish } from '../../../shared/contract/downloads.ts';
import { startOfDay } from '../../../shared/library/calendar.ts';
import { isOwnPaper, type PaperId } from '../../../shared/library/ids.ts';
import { keepOfflineSetting, readKeepOffline } from '../../../shared/library/keep-offline.ts';
import type { KeptPart } from '../../../shared/library/marks.ts';
import { pictureUrls } from '../../../shared/library/pictures.ts';
import type { Library } from '../database.ts';
import { type HeldPart, planFiles, type RuledPart } from './plan-files.ts';
import { ruledPapers } from './ruled-papers.ts';

export interface WantedFiles {
  readonly wishes: readonly Wish[];
  readonly evict: readonly HeldPart[];
}

/** A text's size is not counted, for that it would have to be read; most are smaller. */
const usualTextBytes = 200_000;

/** What should be on this machine and is not, by hand and by rule, and what gives way to it. */
export async function wantedFiles(library: Library): Promise<WantedFiles> {
  const [kept, stars, readings, annotated, files, texts, setting] = await Promise.all([
    library.kept.toArray(),
    library.stars.toCollection().primaryKeys(),
    library.readings.toCollection().primaryKeys(),
    library.annotations.orderBy('paper').uniqueKeys(),
    library.files.toArray(),
    library.texts.toCollection().primaryKeys(),
    library.settings.get(keepOfflineSetting),
  ]);
  const { rules, parts, budget } = readKeepOffline(setting?.value);
  const ruled = (await ruledPapers(library, rules)).filter((paper) => !isOwnPaper(paper));
  const has = await holdings(library, [...new Set([...ruled, ...kept.map(({ key }) => key)])]);
  const held: HeldPart[] = [
    ...files.flatMap(({ paper, bytes, sha256, source }) =>
      source === 'own' ? [] : [{ paper, part: 'pdf' as const, bytes, sha256 }],
    ),
    ...texts.map((paper) => ({ paper, part: 'text' as const, bytes: usualTextBytes, sha256: null })),
  ];
  const byHand = kept.flatMap((row) =>
    row.parts
      .filter((part) => !has(row.key, part))
      .map((part): Wish => ({ paper: row.key, part, by: 'hand' })),
  );
  const asked = new Set(byHand.map(({ paper, part }) => `${part} ${paper}`));
  const missing = ruled.flatMap((paper) =>
    parts
      .filter((part) => !has(paper, part) && !asked.has(`${part} ${paper}`))
      .map((part): RuledPart => ({ paper, part })),
  );
  const safe = new Set<string>([
    ...kept.map(({ key }) => key),
    ...stars,
    ...readings,
    ...annotated.map(String),
  ]);
  const lastUse = await lastUses(
    library,
    [...held, ...missing].map(({ paper }) => paper),
  );
  const isSafe = new Set([...held, ...missing].map(({ paper }) => paper).filter((paper) => safe.has(paper)));
  const plan = planFiles({ budget, held, ruled: missing, safe: isSafe, lastUse });
  return { wishes: await withPictures(library, [...byHand, ...plan.fetch]), evict: plan.evict };
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
  const lacking = new Set(
    await lackingPictures(
      library,
      rows.flatMap((row) => row ?? []),
    ),
  );
  return (paper, part) => {
    switch (part) {
      case 'pdf':
        return pdfs.has(paper);
      case 'text':
        return withText.has(paper);
      case 'pictures':
        return !lacking.has(paper);
      case 'comments':
        return withThread.has(paper);
    }
  };
}

type WithPictures = Parameters<typeof pictureUrls>[0] & { readonly id: PaperId };

async function lackingPictures(library: Library, papers: readonly WithPictures[]): Promise<PaperId[]> {
  const urls = papers.flatMap((paper) => pictureUrls(paper).map((url) => ({ url, paper: paper.id })));
  const rows = await library.pictures.bulkGet(urls.map(({ url }) => url));
  // A picture that could not be had is left to its own retries.
  return urls.filter((_url, index) => rows[index] === undefined).map(({ paper }) => paper);
}

async function withPictures(library: Library, wishes: readonly Wish[]): Promise<Wish[]> {
  const ids = wishes.filter(({ part }) => part === 'pictures').map(({ paper }) => paper);
  const papers = await library.papers.bulkGet(ids);
  const urls = new Map(
    papers.flatMap((paper) => (paper === undefined ? [] : [[paper.id, pictureUrls(paper)] as const])),
  );
  return wishes.map((wish) =>
    wish.part === 'pictures' ? { ...wish, urls: urls.get(wish.paper) ?? [] } : wish,
  );
}

/** When papers were last opened, else when they came. */
async function lastUses(library: Library, papers: readonly PaperId[]): Promise<(paper: PaperId) => number> {
  const ids = [...new Set(papers)];
  const [opened, rows] = await Promise.all([library.opened.bulkGet(ids), library.papers.bulkGet(ids)]);
  const uses = new Map(
    ids.map((id, index) => {
      const paper = rows[index];
      const came = paper?.edition == null ? (paper?.firstSeenAt ?? 0) : startOfDay(paper.edition);
      return [id, Math.max(opened[index]?.at ?? 0, came)] as const;
    }),
  );
  return (paper) => uses.get(paper) ?? 0;
}
