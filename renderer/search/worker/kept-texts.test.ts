import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { corpus } from '../../../build/feed-server/corpus.ts';
import { type PaperId, type Sha256, sha256Of } from '../../../shared/library/ids.ts';
import { readQuery } from '../../../shared/search/read-query.ts';
import { Library } from '../../store/database.ts';
import type { TextRow } from '../../store/rows.ts';
import { LibraryIndex } from '../index/library-index.ts';
import { select } from '../index/search.ts';
import { enterPdf, enterTexts, reconcileTexts, unreadPdfs } from './kept-texts.ts';
import { folderInMemory } from './private-files.test-support.ts';

const lying = new Map<string, string>();
vi.stubGlobal('navigator', {
  storage: { getDirectory: async () => ({ getDirectoryHandle: async () => folderInMemory(lying) }) },
});

const pause = async (): Promise<void> => {};
const papers = corpus(3).map(({ paper }) => paper);
const [first, second] = papers.map(({ id }) => id);
if (first === undefined || second === undefined) throw new Error('the corpus is empty');
const [older, newer] = [sha256Of('a'.repeat(64)), sha256Of('b'.repeat(64))];
const library = new Library();

const freshIndex = (): LibraryIndex => {
  const index = new LibraryIndex();
  for (const paper of papers) index.put(paper);
  return index;
};
const found = (index: LibraryIndex, query: string): (PaperId | undefined)[] =>
  select(index, readQuery(query).query).map((at) => index.papers.ids[at]);
const keepFile = (paper: PaperId, file: Sha256, fetchedAt: number) =>
  library.files.put({
    key: `${paper} ${file}`,
    paper,
    kind: 'pdf',
    sha256: file,
    bytes: 9,
    source: 'arxiv',
    version: null,
    fetchedAt,
    pages: 2,
  });

const textSaying = (paper: PaperId, words: string): TextRow => ({
  paper,
  source: 'arxiv-html',
  version: null,
  fetchedAt: 3,
  blocks: [{ kind: 'paragraph', id: null, runs: [{ kind: 'text', text: words }] }],
  bytes: 9,
});

describe('the words of kept PDFs', () => {
  beforeEach(async () => {
    lying.clear();
    await library.open();
    await Promise.all([library.files.clear(), library.texts.clear()]);
    await keepFile(first, older, 1);
  });

  it('are asked for once, found, and found again by an index made anew', async () => {
    const index = freshIndex();
    expect(await unreadPdfs(library)).toEqual([{ paper: first, file: older }]);
    await enterPdf(library, index, {
      paper: first,
      file: older,
      pages: ['here is a zyzzyva', 'quokka comes next'],
    });
    expect(found(index, 'zyzzyva')).toEqual([first]);
    expect(found(index, 'in:text quokka')).toEqual([first]);
    // A sentence may go on over the end of a page.
    expect(found(index, '"zyzzyva quokka"')).toEqual([first]);
    expect(await unreadPdfs(library)).toEqual([]);
    const anew = freshIndex();
    await reconcileTexts(library, anew, pause);
    expect(found(anew, 'quokka')).toEqual([first]);
  });

  it('are those of the newest file, and give way to a text that the paper has', async () => {
    const index = freshIndex();
    await enterPdf(library, index, { paper: first, file: older, pages: ['zyzzyva'] });
    await keepFile(first, newer, 2);
    expect(await unreadPdfs(library)).toEqual([{ paper: first, file: newer }]);
    await enterPdf(library, index, { paper: first, file: newer, pages: ['quokka'] });
    expect([found(index, 'zyzzyva'), found(index, 'quokka')]).toEqual([[], [first]]);
    await library.texts.put(textSaying(first, 'axolotl'));
    await enterTexts(library, index, [first], pause);
    expect([found(index, 'quokka'), found(index, 'axolotl')]).toEqual([[], [first]]);
    await enterPdf(library, index, { paper: first, file: newer, pages: ['quokka'] });
    expect(found(index, 'quokka')).toEqual([]);
    expect(await unreadPdfs(library)).toEqual([]);
  });

  it('are forgotten with the file, and none are looked for where it could not be read', async () => {
    const index = freshIndex();
    await keepFile(second, newer, 1);
    await enterPdf(library, index, { paper: first, file: older, pages: ['zyzzyva'] });
    await enterPdf(library, index, { paper: second, file: newer, pages: [] });
    expect(await unreadPdfs(library)).toEqual([]);
    await library.files.clear();
    await reconcileTexts(library, index, pause);
    expect(found(index, 'zyzzyva')).toEqual([]);
    expect([...lying.keys()]).toEqual([]);
  });
});
