import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { readPaper } from '../../shared/feed/read-answer.ts';
import { type PaperId, paperId } from '../../shared/library/ids.ts';
import { recordAct } from '../store/record-act.ts';
import { mergePaper } from '../store/worker/paper-rows.ts';

const { library } = await import('../app/library.ts');
const { RowWindow, primeRows, readFirstRows } = await import('./row-window.ts');
const { counts, countedTags } = await import('./sidebar.ts');

/** Waits for what comes by itself, also on a machine that is busy. */
const soon = (check: () => void | Promise<void>) => vi.waitFor(check, { timeout: 10_000 });

const blank = readPaper({ id: '2606.10001', title: 'A paper' }, 'https://huggingface.co');
let block = 0;
const id = (number: number): PaperId => paperId(`${2600 + block}.${10_000 + number}`);
const paper = (number: number) =>
  mergePaper(undefined, { ...blank, id: id(number), title: `Paper ${number}` }, 0);
const many = (count: number): number[] => Array.from({ length: count }, (_, at) => at);
const none = {
  standing: null,
  starred: false,
  seen: false,
  noted: false,
  reading: null,
  verdict: null,
  tags: [],
  picture: null,
};

let rows: InstanceType<typeof RowWindow>;
beforeEach(async () => {
  // The rows that were read are kept for the window's whole life, so each test has papers of its own.
  block += 1;
  await library.papers.clear();
  await library.papers.bulkAdd(many(400).map(paper));
  rows = new RowWindow(many(400).map(id));
});
afterEach(() => rows.close());

const held = (): number[] => many(400).filter((number) => rows.row(id(number)) !== undefined);

describe('RowWindow', () => {
  it('reads what is on the screen and one chunk on either side, and nothing else', async () => {
    expect(held()).toEqual([]);
    rows.show(200, 215);
    await soon(() => expect(held()).toHaveLength(120));
    expect([held()[0], held().at(-1)]).toEqual([160, 279]);
    expect(rows.row(id(200))?.paper.title).toBe('Paper 200');
  });

  it('stops at both ends of the list', async () => {
    rows.show(0, 10);
    await soon(() => expect(held()).toHaveLength(80));
    rows.show(395, 399);
    await soon(() => expect(held()).toHaveLength(160));
    expect(held().at(-1)).toBe(399);
    new RowWindow([]).show(0, 0);
  });

  it('tells when a row on the screen changes', async () => {
    const told = vi.fn();
    rows.subscribe(told);
    rows.show(0, 10);
    await soon(() => expect(held()).toHaveLength(80));
    const before = rows.version();
    await recordAct(library, 1, 'starred', () => [{ kind: 'star', key: id(5), value: { at: 1 } }]);
    await soon(() => expect(rows.row(id(5))?.starred).toBe(true));
    expect(rows.version()).toBeGreaterThan(before);
    expect(told).toHaveBeenCalledTimes(rows.version());
  });

  it('lets go of what has left the screen, and of all when it is closed', async () => {
    rows.show(0, 10);
    await soon(() => expect(held()).toHaveLength(80));
    rows.show(300, 310);
    await soon(() => expect(rows.row(id(300))).toBeDefined());
    const before = rows.version();
    await recordAct(library, 1, 'starred', () => [{ kind: 'star', key: id(6), value: { at: 1 } }]);
    await new Promise((resolve) => setTimeout(resolve, 40));
    rows.close();
    await recordAct(library, 1, 'starred', () => [{ kind: 'star', key: id(301), value: { at: 1 } }]);
    await new Promise((resolve) => setTimeout(resolve, 40));
    expect(rows.version()).toBe(before);
    // What was read stays, so that coming back draws it at once.
    expect(rows.row(id(6))).toMatchObject({ starred: false });
  });

  it('has no row where the library has no paper', async () => {
    const strange = new RowWindow([id(1), paperId('1901.00001')]);
    strange.show(0, 1);
    await soon(() => expect(strange.row(id(1))).toBeDefined());
    expect(strange.row(paperId('1901.00001'))).toBeUndefined();
    strange.close();
  });

  it('has the first rows before anything is drawn', async () => {
    await readFirstRows(many(400).map(id));
    expect(held()).toHaveLength(50);
    const read = vi.spyOn(library.papers, 'bulkGet');
    await readFirstRows(many(400).map(id));
    expect(read).not.toHaveBeenCalled();
    read.mockRestore();
  });

  it('keeps a row that is on the screen, however many others were read before', async () => {
    primeRows([{ ...none, paper: paper(1) }]);
    primeRows(
      many(3_999).map((number) => ({
        ...none,
        paper: { ...paper(1), id: paperId(`1801.${10_000 + number}`) },
      })),
    );
    const two = new RowWindow([id(2), id(1)]);
    two.show(0, 1);
    await soon(() => expect(two.row(id(2))).toBeDefined());
    expect(two.row(id(1))).toBeDefined();
    two.close();
  });
});

describe('the sidebar', () => {
  it('counts what every place holds, and follows it', async () => {
    const stop = counts.of('').subscribe(() => {});
    const value = () => {
      const answer = counts.of('').get();
      return answer.state === 'ready' ? answer.value : null;
    };
    await soon(() => expect(value()).not.toBeNull());
    const before = value();
    await library.rankings.put({ name: 'starter', papers: [id(1), id(2)], checkedAt: 0 });
    await soon(() => expect(value()?.today).toBe(2));
    await recordAct(library, 1, 'noted', () => [
      { kind: 'seen', key: id(1), value: { at: 1 } },
      { kind: 'note', key: id(1), value: { at: 1, text: 'real' } },
      { kind: 'note', key: id(2), value: { at: 1, text: '  ' } },
      { kind: 'reading', key: id(2), value: { at: 1, state: 'to-read' } },
    ]);
    await soon(() => expect(value()).toMatchObject({ today: 1, notes: 1, 'reading-list': 1 }));
    expect(value()?.starred).toBe(before?.starred);
    stop();
  });

  it('lists the tags by name with their papers', async () => {
    await recordAct(library, 1, 'tagged', () => [
      { kind: 'tag', key: 'aaaaaaaa-1', value: { at: 1, name: 'vision', colour: 'red' } },
      { kind: 'tag', key: 'bbbbbbbb-2', value: { at: 1, name: 'Agents', colour: 'red' } },
    ]);
    const stop = countedTags.of('').subscribe(() => {});
    await soon(() => expect(countedTags.of('').get().state).toBe('ready'));
    expect(countedTags.of('').get()).toMatchObject({
      value: [
        { name: 'Agents', papers: 0 },
        { name: 'vision', papers: 0 },
      ],
    });
    stop();
  });
});
