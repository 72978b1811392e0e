import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import type { FromLibrary } from '../../../shared/contract/port.ts';
import { readPaper } from '../../../shared/feed/read-answer.ts';
import { calendarDate, ownPaperId, type PaperId, paperId, sha256Of } from '../../../shared/library/ids.ts';
import { type KeepOffline, keepOfflineSetting } from '../../../shared/library/keep-offline.ts';
import type { KeptFile } from '../../../shared/library/kept-file.ts';
import type { FeedPaper } from '../../../shared/library/paper.ts';
import type { Change } from '../../../shared/library/record.ts';
import { Library } from '../database.ts';
import { heldParts } from '../held-parts.ts';
import { recordAct } from '../record-act.ts';
import { ingestBatch } from './ingest.ts';
import { keepFiles } from './keep-files.ts';

const now = Date.UTC(2026, 5, 12, 9);
const endpoint = 'https://huggingface.co';
const blank = readPaper({ id: '2606.10001', title: 'A paper' }, endpoint);
const id = (number: number): PaperId => paperId(`2606.${10_000 + number}`);
const paper = (number: number, more: Partial<FeedPaper> = {}): FeedPaper => ({
  ...blank,
  id: id(number),
  ...more,
});
const file = (of: PaperId, digit: string, more: Partial<KeptFile> = {}): KeptFile => ({
  paper: of,
  kind: 'pdf',
  sha256: sha256Of(digit.repeat(64)),
  bytes: 1_000,
  source: 'arxiv',
  version: 'v1',
  fetchedAt: now,
  pages: 3,
  ...more,
});

const png = { type: 'image/png', bytes: 1_000, width: 2, height: 1 };
const never = () => {
  throw new Error('nothing is to go');
};

let library: Library;
beforeEach(async () => {
  library = new Library(crypto.randomUUID());
  await library.meta.put({ name: 'epoch', value: 1 });
  const upvotes = { 1: 5, 2: 50, 3: 20 };
  const papers = ([1, 2, 3] as const).map((number) => paper(number, { upvotes: upvotes[number] }));
  await ingestBatch(library, 1, endpoint, now, [
    { kind: 'edition', date: calendarDate('2026-06-12'), papers },
  ]);
});

const record = (...changes: Change[]) => recordAct(library, now, 'kept-offline', () => changes);
const rule = ({ rules = [], parts = ['pdf'], budget = 1e9 }: Partial<KeepOffline>) => {
  const value = { rules: rules.map((each) => ({ ...each })), parts: [...parts], budget };
  return record({ kind: 'setting', key: keepOfflineSetting, value: { value, at: now } });
};

async function said(): Promise<Extract<FromLibrary, { type: 'wanted-files' }>> {
  const messages: FromLibrary[] = [];
  await keepFiles({
    library,
    epoch: 1,
    endpoint,
    now: () => now,
    send: (message) => void messages.push(message),
  });
  const found = messages.find((message) => message.type === 'wanted-files');
  if (found?.type !== 'wanted-files') throw new Error('nothing was said');
  return found;
}

describe('keepFiles', () => {
  it('wants nothing before the reader does', async () => {
    expect(await said()).toEqual({ type: 'wanted-files', wishes: [], gone: [], own: [], unchecked: [] });
  });

  it('wants what was asked for by hand and is not here, with the addresses of pictures', async () => {
    const thumbnail = 'https://cdn-thumbnails.huggingface.co/a.png';
    await ingestBatch(library, 1, endpoint, now, [
      { kind: 'paper', paper: paper(1, { thumbnail }) },
      { kind: 'file', file: file(id(2), 'a') },
    ]);
    await record(
      { kind: 'kept', key: id(1), value: { parts: ['pdf', 'pictures'], at: now } },
      { kind: 'kept', key: id(2), value: { parts: ['pdf'], at: now } },
    );
    expect((await said()).wishes).toEqual([
      { paper: id(1), part: 'pdf', by: 'hand' },
      { paper: id(1), part: 'pictures', by: 'hand', urls: [thumbnail] },
    ]);
  });

  it('wants what the rules name', async () => {
    await record({ kind: 'star', key: id(3), value: { at: now } });
    await rule({ rules: [{ when: 'starred' }, { when: 'top', papers: 1 }], parts: ['pdf', 'text'] });
    const { wishes } = await said();
    expect(wishes.map(({ paper: of, part, by }) => `${of} ${part} ${by}`).sort()).toEqual([
      `${id(2)} pdf rule`,
      `${id(2)} text rule`,
      `${id(3)} pdf rule`,
      `${id(3)} text rule`,
    ]);
  });

  it('lets go of what is beyond the budget, never of what is safe', async () => {
    const files = [file(id(1), 'a'), file(id(2), 'b'), file(id(3), 'c')].map((each) => ({
      kind: 'file' as const,
      file: each,
    }));
    await ingestBatch(library, 1, endpoint, now, files);
    await record(
      { kind: 'star', key: id(1), value: { at: now } },
      { kind: 'opened', key: id(3), value: { times: 1, at: now + 60_000_000 } },
    );
    await rule({ budget: 2_000 });
    const { gone } = await said();
    expect(gone).toEqual([{ paper: id(2), part: 'pdf', files: [sha256Of('b'.repeat(64))] }]);
    await ingestBatch(
      library,
      1,
      endpoint,
      now,
      gone.map((part) => ({ kind: 'part-gone' as const, part })),
    );
    expect((await library.files.toArray()).map((row) => row.paper)).toEqual([id(1), id(3)]);
    expect((await said()).gone).toEqual([]);
  });

  it('counts texts, figures and pictures at their size, and takes with a text only figures of its own', async () => {
    const url = (name: string) => `https://arxiv.org/html/${name}.png`;
    const picture = (of: PaperId, name: string, digit: string, figure: boolean) => ({
      kind: 'picture' as const,
      picture: { ...png, url: url(name), paper: of, sha256: sha256Of(digit.repeat(64)), figure },
    });
    const runs = [{ kind: 'text' as const, text: 'word '.repeat(1_000) }];
    const long = { kind: 'paragraph' as const, id: null, runs };
    const pageText = (of: PaperId) => ({
      kind: 'page-text' as const,
      text: { paper: of, source: 'arxiv-html' as const, version: null, fetchedAt: now, blocks: [long] },
    });
    await ingestBatch(library, 1, endpoint, now, [
      pageText(id(8)),
      pageText(id(9)),
      picture(id(8), 'own', 'a', true),
      picture(id(8), 'logo', 'b', true),
      picture(id(8), 'card', 'd', false),
      picture(id(9), 'logo-too', 'b', true),
    ]);
    await record(
      { kind: 'opened', key: id(8), value: { times: 1, at: 1 } },
      { kind: 'opened', key: id(9), value: { times: 1, at: 2 } },
    );
    const parts = await heldParts(library);
    expect(parts.map(({ paper: of, part, bytes }) => [of, part, bytes > 5_000])).toEqual([
      [id(8), 'text', true],
      [id(9), 'text', true],
      [id(8), 'pictures', false],
    ]);
    const whole = parts.reduce((sum, { bytes }) => sum + bytes, 0);
    await rule({ budget: whole });
    expect((await said()).gone).toEqual([]);
    await rule({ budget: whole - 1_500 });
    const { gone } = await said();
    // The figure that the other text shows too stays on the disk.
    expect(gone).toEqual([{ paper: id(8), part: 'text', files: [sha256Of('a'.repeat(64))] }]);
    await ingestBatch(library, 1, endpoint, now, [{ kind: 'part-gone', part: gone[0] ?? never() }]);
    expect(await library.texts.toCollection().primaryKeys()).toEqual([id(9)]);
    expect((await library.pictures.toArray()).map((row) => row.url).sort()).toEqual([
      url('card'),
      url('logo-too'),
    ]);
  });

  it('names kept PDFs of which nobody asked for a week whether they are the newest', async () => {
    const day = 86_400_000;
    const facts = {
      title: 'A paper',
      authors: [],
      abstract: '',
      publishedOn: null,
      primaryCategory: null,
      categories: [],
      doi: null,
      journalRef: null,
      version: 'v1',
    };
    await ingestBatch(library, 1, endpoint, now, [
      { kind: 'file', file: file(id(1), 'a', { fetchedAt: now - 8 * day }) },
      { kind: 'file', file: file(id(2), 'b', { fetchedAt: now - 9 * day }) },
      { kind: 'file', file: file(id(3), 'c', { fetchedAt: now - 6 * day }) },
      { kind: 'file', file: file(id(4), 'd', { fetchedAt: 1 }) },
      { kind: 'file', file: file(id(5), 'e', { fetchedAt: 1, source: 'own' }) },
      { kind: 'arxiv-facts', facts: { ...facts, id: id(4), fetchedAt: now - day } },
    ]);
    expect((await said()).unchecked).toEqual([id(2), id(1)]);
  });

  it('brings added papers back into a rebuilt library, and asks for their files', async () => {
    const sha256 = sha256Of('d'.repeat(64));
    const own = ownPaperId(sha256);
    await record(
      {
        kind: 'added',
        key: own,
        value: { known: { ...blank, id: own, title: 'Mine' }, file: sha256, at: now },
      },
      { kind: 'added', key: id(9), value: { known: paper(9), file: null, at: now } },
    );
    expect((await said()).own).toEqual([{ paper: own, sha256 }]);
    expect(await library.papers.get(own)).toMatchObject({ title: 'Mine' });
    expect(await library.papers.get(id(9))).toBeDefined();
    await ingestBatch(library, 1, endpoint, now, [{ kind: 'file', file: file(own, 'd', { source: 'own' }) }]);
    expect((await said()).own).toEqual([]);
  });

  it('lets go of a file that was attached to a paper when that is undone, and takes it up again', async () => {
    const sha256 = sha256Of('d'.repeat(64));
    const attached = {
      kind: 'added',
      key: id(1),
      value: { known: paper(1), file: sha256, at: now },
    } as const;
    await record(attached);
    await ingestBatch(library, 1, endpoint, now, [
      { kind: 'file', file: file(id(1), 'd', { source: 'own' }) },
      { kind: 'file', file: file(id(1), 'e') },
    ]);
    expect((await said()).own).toEqual([]);
    await record({ ...attached, value: null });
    await said();
    expect((await library.files.toArray()).map((row) => row.source)).toEqual(['arxiv']);
    expect(await library.papers.get(id(1))).toBeDefined();
    await record(attached);
    expect((await said()).own).toEqual([{ paper: id(1), sha256 }]);
  });

  it('lets go of a second file alone when attaching it is undone; a record of old keeps what it forgot', async () => {
    const [first, second] = [sha256Of('d'.repeat(64)), sha256Of('e'.repeat(64))];
    const attached = (file: string, earlier?: string[]) =>
      ({ kind: 'added', key: id(1), value: { known: paper(1), file, earlier, at: now } }) as const;
    const held = async () => (await library.files.toArray()).map((row) => row.sha256);
    await record(attached(second, [first]));
    expect((await said()).own).toEqual([
      { paper: id(1), sha256: second },
      { paper: id(1), sha256: first },
    ]);
    await ingestBatch(library, 1, endpoint, now, [
      { kind: 'file', file: file(id(1), 'd', { source: 'own' }) },
      { kind: 'file', file: file(id(1), 'e', { source: 'own' }) },
    ]);
    await record(attached(second));
    await said();
    expect(await held()).toEqual([first, second]);
    await record(attached(first, []));
    await said();
    expect(await held()).toEqual([first]);
  });

  it('takes a paper of one’s own out again, rows only, and brings it back', async () => {
    const sha256 = sha256Of('d'.repeat(64));
    const own = ownPaperId(sha256);
    const change = {
      kind: 'added',
      key: own,
      value: { known: { ...blank, id: own }, file: sha256, at: now },
    } as const;
    await record(change);
    await said();
    await record({ ...change, value: null });
    await said();
    expect(await library.papers.get(own)).toBeUndefined();
    await record(change);
    await said();
    expect(await library.papers.get(own)).toBeDefined();
  });
});
