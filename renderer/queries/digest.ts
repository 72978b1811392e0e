import type { DigestContent, DigestPaper, Rhythm } from '../../shared/digest/content.ts';
import { addDays, startOfDay } from '../../shared/library/calendar.ts';
import type { Edition } from '../../shared/library/edition.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { splitTex } from '../../shared/library/split-tex.ts';
import { text } from '../../shared/text/text.ts';
import { library } from '../app/library.ts';
import { askSearch } from '../search/search.ts';
import { listPlace } from './listing.ts';
import { Watches } from './live.ts';
import { type PaperRow, readRows } from './paper-rows.ts';

const most = { top: 8, forYou: 5, reading: 5 } as const;
const authorsShown = 3;
const summaryLength = 280;

/** What a digest would tell at the moment; `null` while there is no edition whose day is over. */
export async function digestContent(rhythm: Rhythm): Promise<DigestContent | null> {
  const editions = await settledEditions(rhythm === 'weekly' ? 7 : 1);
  const [newest] = editions;
  const oldest = editions.at(-1);
  if (newest === undefined || oldest === undefined) return null;
  const ids = [...new Set(editions.flatMap((edition) => edition.papers))];
  const standings = await library.standings.bulkGet(ids);
  const rank = new Map(standings.map((standing, index) => [ids[index], standing?.rank ?? 0]));
  const best = [...ids].sort((a, b) => (rank.get(a) ?? 0) - (rank.get(b) ?? 0));
  const waiting = await toRead();
  return {
    from: oldest.date,
    to: newest.date,
    papers: ids.length,
    top: await tell(best.slice(0, most.top)),
    forYou: await recommended(ids),
    reading: await tell(waiting.slice(0, most.reading)),
    waiting: waiting.length,
  };
}

/** The digest as the window shows it, by its rhythm. */
export const digests = new Watches<DigestContent | null>(
  async (rhythm) => digestContent(rhythm === 'weekly' ? 'weekly' : 'weekdays'),
  2,
);

/** Editions that were read after their day was over, newest first, within so many days of the newest. */
async function settledEditions(days: number): Promise<readonly Edition[]> {
  const isSettled = ({ date, lastCheckedAt, papers }: Edition): boolean =>
    papers.length > 0 && lastCheckedAt !== null && lastCheckedAt >= startOfDay(addDays(date, 1));
  const held = await library.editions.orderBy('date').reverse().filter(isSettled).limit(days).toArray();
  const newest = held[0]?.date;
  return newest === undefined ? [] : held.filter(({ date }) => date > addDays(newest, -days));
}

/** The reading list without what has been read, in its own order. */
async function toRead(): Promise<readonly PaperId[]> {
  const place = { name: 'reading-list' } as const;
  const { ids } = await listPlace({ place, sort: 'own-order', unreadSince: null, firstOnly: false });
  const rows = await library.readings.bulkGet([...ids]);
  return ids.filter((_id, index) => rows[index]?.state !== 'read');
}

/** What the reader may like of these papers, with the words that speak for each. */
async function recommended(ids: readonly PaperId[]): Promise<DigestPaper[]> {
  const { papers } = await askSearch('suggest', { papers: ids });
  const best = papers.filter(({ score }) => score > 0).slice(0, most.forYou);
  const rows = await readRows(best.map(({ id }) => id));
  return rows.flatMap((row, index) => {
    const words = best[index]?.pros ?? [];
    return row === null ? [] : [digestPaper(row, words.length === 0 ? null : text.digest.because(words))];
  });
}

async function tell(ids: readonly PaperId[]): Promise<DigestPaper[]> {
  const rows = await readRows(ids);
  return rows.flatMap((row) => (row === null ? [] : [digestPaper(row, null)]));
}

function digestPaper({ paper, standing }: PaperRow, reason: string | null): DigestPaper {
  const names = paper.authors.filter((author) => !author.hidden).map((author) => author.name);
  const others = Math.max(paper.authorCount, names.length) - authorsShown;
  const authors = names.slice(0, authorsShown).join(', ') + (others > 0 ? ` +${others}` : '');
  return {
    id: paper.id,
    title: plain(paper.title),
    authors,
    upvotes: standing?.upvotes ?? null,
    summary: shortened(plain(paper.aiSummary ?? paper.abstract?.text ?? '')),
    reason,
  };
}

/** Formulas as they were typed, without the signs around them: mail sets no TeX. */
const plain = (text: string): string =>
  splitTex(text)
    .map((part) => part.text)
    .join('');

function shortened(text: string): string {
  if (text.length <= summaryLength) return text;
  const cut = text.slice(0, summaryLength);
  return `${cut.slice(0, Math.max(cut.lastIndexOf(' '), summaryLength / 2))}…`;
}
