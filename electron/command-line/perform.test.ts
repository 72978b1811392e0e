import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { FoundPaper } from '../../shared/contract/orders.ts';
import { type FailureKind, fail } from '../../shared/failure/failure.ts';
import { type PaperId, paperId } from '../../shared/library/ids.ts';
import { type CommandDesk, performCommand } from './perform.ts';
import type { Command } from './read-command.ts';

const paper = paperId('2606.13392');
const addPaper: Command = { name: 'add', paper, file: null, to: null };
const addFile = (file: string): Command => ({ name: 'add', paper: null, file, to: null });
const search: Command = { name: 'search', query: 'attention', json: false, limit: 1 };

let folder: string;
let pdf: string;
beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-perform-'));
  pdf = path.join(folder, 'mine.pdf');
  writeFileSync(pdf, '%PDF-1.7');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A desk at which every order and file fails in one way, and that notes what waits. */
function deskFailing(kind: FailureKind): CommandDesk & { readonly waiting: PaperId[] } {
  const waiting: PaperId[] = [];
  return {
    waiting,
    sync: async () => ({ state: 'offline', at: null }),
    addFile: async () => fail(kind, 'as it is'),
    letWait: async (id) => void waiting.push(id),
    give: async () => fail(kind, 'as it is'),
  };
}

/** A desk with a library of these papers. */
function deskWith(papers: readonly FoundPaper[]): CommandDesk {
  return {
    ...deskFailing('unexpected'),
    give: async (_kind, order) => {
      const answer: unknown =
        order.kind === 'search' ? { papers, all: papers.length + 1 } : { papers: 1, text: '@misc{a}' };
      return JSON.stringify(order).includes('"None"') ? null : Object(answer);
    },
  };
}

it.each(['offline', 'rate-limited'] as const)(
  'a paper asked for while %s waits, which is no failure',
  async (kind) => {
    const desk = deskFailing(kind);
    const outcome = await performCommand(addPaper, desk);
    expect(outcome).toMatchObject({ code: 0, out: expect.stringContaining(`${paper}  waits`), err: '' });
    expect(desk.waiting).toEqual([paper]);
  },
);

it('a paper that nobody knows is a failure, and waits for nothing', async () => {
  const desk = deskFailing('not-found');
  const outcome = await performCommand(addPaper, desk);
  expect(outcome).toMatchObject({ code: 1, out: '', err: expect.stringMatching(/^Failed: .*not know/) });
  expect(desk.waiting).toEqual([]);
});

it('tells a file that is not there from one that is no PDF', async () => {
  const gone = path.join(folder, 'gone.pdf');
  expect(await performCommand(addFile(gone), deskFailing('malformed'))).toEqual({
    code: 1,
    out: '',
    err: `There is no file ${gone}\n`,
  });
  const { code, err } = await performCommand(addFile(pdf), deskFailing('malformed'));
  expect([code, err]).toEqual([1, expect.stringContaining('no PDF that opens')]);
});

it('a search says what it did not understand, and what it leaves out', async () => {
  const found: FoundPaper = {
    id: paper,
    title: 'Sparse',
    authors: [],
    publishedOn: null,
    edition: null,
    upvotes: null,
    starred: false,
    read: false,
  };
  const { code, out, err } = await performCommand({ ...search, query: 'tag: sparse' }, deskWith([found]));
  expect([code, out]).toEqual([0, `${paper}              Sparse\n`]);
  expect(err).toMatch(/tag:.*\n… of 2 papers\n$/);
  expect(await performCommand({ ...search, json: true }, deskWith([]))).toEqual({
    code: 3,
    out: '[]\n',
    err: '',
  });
});

it('an export goes to a file, and says why when it cannot', async () => {
  const to = (output: string, list = 'Starred') =>
    performCommand({ name: 'export', list, format: 'bibtex', output }, deskWith([]));
  const file = path.join(folder, 'starred.bib');
  expect(await to(file)).toEqual({ code: 0, out: '', err: `Wrote 1 paper to ${file}\n` });
  expect(readFileSync(file, 'utf8')).toBe('@misc{a}');
  expect(await to(path.join(folder, 'none', 'a.bib'))).toMatchObject({
    code: 1,
    err: expect.stringMatching(/^Not written/),
  });
  expect((await to(file, 'None')).code).toBe(3);
});
