import 'fake-indexeddb/auto';
import { expect, test } from 'vitest';
import { calendarDate, paperId } from '../../../shared/library/ids.ts';
import { Library } from '../database.ts';
import { countWeeks } from './count-weeks.ts';
import { checkedEdition } from './edition-rows.ts';

const one = paperId('2606.10001');
const two = paperId('2606.10002');

test('weeks are counted once, and again when one of their editions was checked', async () => {
  const library = new Library(crypto.randomUUID());
  await library.open();
  const monday = calendarDate('2026-06-08');
  const standing = (id: typeof one, upvotes: number) => ({
    id,
    upvotes,
    comments: 0,
    githubStars: null,
    rank: -upvotes,
    checkedAt: 1,
    history: [],
  });
  await library.standings.bulkPut([standing(one, 3), standing(two, 4)]);
  await library.editions.put(checkedEdition(undefined, 1, monday, [one]));
  await countWeeks(library, 0);
  expect(await library.weeks.toArray()).toMatchObject([{ week: monday, upvotes: 3, checkedAt: 1 }]);

  await library.editions.put(checkedEdition(undefined, 2, calendarDate('2026-06-12'), [two]));
  await countWeeks(library, 0);
  expect(await library.weeks.toArray()).toMatchObject([{ week: monday, upvotes: 7, checkedAt: 2 }]);
  await expect(countWeeks(library, 9)).resolves.toBeUndefined();
});
