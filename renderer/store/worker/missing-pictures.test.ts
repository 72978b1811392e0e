import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { readPaper } from '../../../shared/feed/read-answer.ts';
import { addDays, startOfDay } from '../../../shared/library/calendar.ts';
import { calendarDate, paperId, sha256Of } from '../../../shared/library/ids.ts';
import type { FeedPaper } from '../../../shared/library/paper.ts';
import { Library } from '../database.ts';
import { ingestBatch } from './ingest.ts';
import { missingPictures } from './missing-pictures.ts';

const today = calendarDate('2026-06-12');
const now = startOfDay(today) + 9 * 3_600_000;
const blank = readPaper({ id: '2606.10001', title: 'A paper' }, 'https://huggingface.co');
const paper = (number: number, more: Partial<FeedPaper>): FeedPaper => ({
  ...blank,
  id: paperId(`2606.${10_000 + number}`),
  ...more,
});
const url = (name: string) => `https://cdn.example.org/${name}`;

let library: Library;
beforeEach(async () => {
  library = new Library(crypto.randomUUID());
  await library.meta.put({ name: 'epoch', value: 1 });
});

const ingest = (daysAgo: number, papers: FeedPaper[]) =>
  ingestBatch(library, 1, 'x', now, [{ kind: 'edition', date: addDays(today, -daysAgo), papers }]);
const picture = (name: string, kept: boolean, failedAt: number | null) =>
  library.pictures.put({
    url: url(name),
    paper: blank.id,
    sha256: kept ? sha256Of('a'.repeat(64)) : null,
    type: '',
    bytes: 0,
    width: 0,
    height: 0,
    failedAt,
  });

describe('missingPictures', () => {
  it('are what was put up for a paper, else its card; never videos', async () => {
    await ingest(0, [
      paper(1, { media: [url('a.png'), url('b.mp4'), url('c.WEBP')], thumbnail: url('card.png') }),
      paper(2, { media: [url('d.mp4')], thumbnail: url('e.png') }),
      paper(3, {}),
    ]);
    expect(await missingPictures(library, now)).toEqual([
      { paper: '2606.10001', urls: [url('a.png'), url('c.WEBP')] },
      { paper: '2606.10002', urls: [url('e.png')] },
    ]);
  });

  it('leave out what is kept and what failed within a day', async () => {
    await ingest(0, [paper(1, { media: ['a', 'b', 'c', 'd'].map((name) => url(`${name}.png`)) })]);
    await picture('a.png', true, null);
    await picture('b.png', false, now - 86_400_000 + 1);
    await picture('c.png', false, now - 86_400_000 - 1);
    expect(await missingPictures(library, now)).toEqual([
      { paper: '2606.10001', urls: [url('c.png'), url('d.png')] },
    ]);
    await Promise.all(['c.png', 'd.png'].map((name) => picture(name, true, null)));
    expect(await missingPictures(library, now)).toEqual([]);
  });

  it('come from the five newest editions, the newest first', async () => {
    for (const daysAgo of [6, 0, 3, 1, 2, 4]) {
      await ingest(daysAgo, [paper(daysAgo, { thumbnail: url(`${daysAgo}.png`) })]);
    }
    expect((await missingPictures(library, now)).flatMap((wanted) => wanted.urls)).toEqual(
      [0, 1, 2, 3, 4].map((daysAgo) => url(`${daysAgo}.png`)),
    );
  });
});
