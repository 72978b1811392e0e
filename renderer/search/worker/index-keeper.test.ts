import 'fake-indexeddb/auto';
import { expect, it, vi } from 'vitest';
import { corpus } from '../../../build/feed-server/corpus.ts';
import { calendarDate, paperId, sha256Of } from '../../../shared/library/ids.ts';
import { Library } from '../../store/database.ts';
import { checkedEdition } from '../../store/worker/edition-rows.ts';
import { IndexKeeper } from './index-keeper.ts';

const busy = vi.hoisted(() => ({ until: Promise.resolve() }));
vi.mock('./index-file.ts', () => ({
  readIndexFile: async () => null,
  readRecent: async () => null,
  writeIndexFile: async () => {},
  writeRecent: async () => {},
}));
vi.mock('./pdf-texts.ts', () => ({
  searchedPdfs: async () => new Map(),
  readPdfs: async () => new Set(),
  keepPages: () => busy.until,
  pagesOf: async () => null,
  forgetPages: async () => {},
  pdfPagesOf: async () => [],
}));

// So many rows at once are told as a range, not by their keys.
const batch = corpus(120);
const [added, ...fed] = batch;

it('a paper that is added beside a large batch, while the index is busy, stays in sight', async () => {
  if (added === undefined) throw new Error('the corpus is empty');
  const library = new Library();
  await library.open();
  const thrown: unknown[] = [];
  const keeper = new IndexKeeper({ library, changed: () => {}, report: (each) => thrown.push(each) });
  await keeper.open();
  await keeper.settled();
  let release = (): void => {};
  busy.until = new Promise((resolve) => {
    release = resolve;
  });
  const other = { paper: paperId('2606.99999'), file: sha256Of('0'.repeat(64)), pages: [] };
  const entering = keeper.enterPdf(other);

  await library.papers.put(added.paper);
  const date = calendarDate('2026-06-12');
  await library.transaction('rw', [library.papers, library.standings, library.editions], async () => {
    await library.papers.bulkPut(fed.map(({ paper }) => paper));
    await library.standings.bulkPut(fed.map(({ standing }) => standing));
    await library.editions.put(
      checkedEdition(
        undefined,
        0,
        date,
        fed.map(({ paper }) => paper.id),
      ),
    );
  });
  release();
  await entering;
  await keeper.settled();
  const missing = batch.filter(({ paper }) => keeper.index.papers.find(paper.id) === null);
  expect(missing.map(({ paper }) => paper.id)).toEqual([]);
  expect(thrown).toEqual([]);
});
