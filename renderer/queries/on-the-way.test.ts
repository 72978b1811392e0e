import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { type CalendarDate, calendarDate, paperId } from '../../shared/library/ids.ts';
import type { Change } from '../../shared/library/record.ts';
import { library } from '../app/library.ts';
import { recordAct } from '../store/record-act.ts';
import { papersReadOn } from './on-the-way.ts';

const [one, two, three] = ['2606.10001', '2606.10002', '2606.10003'].map(paperId);
const day = calendarDate('2026-06-10');
const at = new Date(2026, 5, 10, 9).getTime();
const later = new Date(2026, 5, 11, 9).getTime();
const counted = { seconds: 60, pages: 2, papers: 1, at };

const write = (changes: Change[]) => recordAct(library, later, 'read-on', async () => changes);
const activity = (device: string, date: CalendarDate, ids?: (typeof one)[]): Change => ({
  kind: 'activity',
  key: `${date} ${device}`,
  value: { date, ...counted, ...(ids === undefined ? {} : { ids: ids.filter((id) => id !== undefined) }) },
});

describe('the papers read on a day', () => {
  beforeEach(async () => {
    await library.open();
    await Promise.all(library.tables.map((table) => (table.name === 'meta' ? null : table.clear())));
  });

  it('are those that every device counted, once each', async () => {
    await write([activity('a', day, [one, two]), activity('b', day, [two])]);
    await write([activity('a', calendarDate('2026-06-11'), [three])]);
    expect(await papersReadOn(day)).toEqual([one, two]);
  });

  it('are told by what was left on them, where they were not counted by name', async () => {
    if (one === undefined || two === undefined || three === undefined) throw new Error('no ids');
    await write([
      activity('a', day),
      { kind: 'opened', key: two, value: { times: 3, at } },
      { kind: 'opened', key: three, value: { times: 1, at: later } },
      {
        kind: 'progress',
        key: one,
        value: { surface: 'pdf', fraction: 0.3, page: 3, pages: 9, view: {}, at: at - 5 },
      },
    ]);
    expect(await papersReadOn(day)).toEqual([one, two]);
  });
});
