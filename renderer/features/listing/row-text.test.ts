import { describe, expect, it } from 'vitest';
import { readPaper } from '../../../shared/feed/read-answer.ts';
import { newTagId } from '../../../shared/library/ids.ts';
import type { Author, FeedPaper } from '../../../shared/library/paper.ts';
import type { PaperRow } from '../../queries/paper-rows.ts';
import { mergePaper, mergeStanding } from '../../store/worker/paper-rows.ts';
import { bylineOf, rowName } from './row-text.ts';

const blank = readPaper({ id: '2606.10001', title: 'A paper' }, 'https://huggingface.co');
const paper = (more: Partial<FeedPaper>) => mergePaper(undefined, { ...blank, ...more }, 0);
const authors = (...names: string[]): Author[] =>
  names.map((name) => ({ name, hidden: false, username: null }));

function row(more: Partial<PaperRow>): PaperRow {
  const none = {
    standing: null,
    starred: false,
    seen: true,
    noted: false,
    reading: null,
    verdict: null,
    tags: [],
    picture: null,
  };
  return { paper: paper({}), ...none, ...more };
}

describe('bylineOf', () => {
  it.each<[string, Partial<FeedPaper>, string]>([
    ['the organization', { organization: { name: 'lab', title: 'A Lab' }, authors: authors('Ada') }, 'A Lab'],
    ['one author', { authors: authors('Ada'), authorCount: 1 }, 'Ada'],
    ['two authors', { authors: authors('Ada', 'Alan'), authorCount: 2 }, 'Ada, Alan'],
    ['many authors', { authors: authors('A', 'B', 'C', 'D'), authorCount: 4 }, 'A, B +2'],
    ['more authors than are named', { authors: authors('A'), authorCount: 89 }, 'A +88'],
    ['only how many there are', { authorCount: 5 }, '5 authors'],
    ['nobody known', {}, ''],
    [
      'hidden authors',
      { authors: [{ name: 'X', hidden: true, username: null }, ...authors('B')], authorCount: 2 },
      'B +1',
    ],
  ])('names %s', (_what, more, byline) => {
    expect(bylineOf(paper(more))).toBe(byline);
  });
});

describe('rowName', () => {
  it('says that a paper was withdrawn', () => {
    const withdrawn = row({ paper: paper({ withdrawnAt: '2026-06-12T00:00:00.000Z' }) });
    expect(rowName(withdrawn)).toBe('A paper, Withdrawn');
  });

  it('is the title alone where there is nothing else to say', () => {
    expect(rowName(row({}))).toBe('A paper');
  });

  it('begins with the title and says the whole state', () => {
    const counted = { ...blank, upvotes: 1_234, comments: 1 };
    const tag = { key: newTagId(), clock: '', at: 0, name: 'agents', colour: 'teal' } as const;
    const name = rowName(
      row({
        paper: paper({ authors: authors('Ada'), authorCount: 1, githubRepo: 'https://github.com/a/b' }),
        standing: mergeStanding(undefined, counted, 0),
        seen: false,
        starred: true,
        noted: true,
        reading: 'reading',
        tags: [tag],
      }),
    );
    expect(name).toBe(
      'A paper, Ada, 1,234 upvotes, 1 comment, Unread, Starred, Reading, Has a note, Code available, agents',
    );
  });

  it('says no count that the feed has not told', () => {
    expect(rowName(row({ standing: mergeStanding(undefined, blank, 0) }))).toBe('A paper');
    expect(rowName(row({ standing: mergeStanding(undefined, { ...blank, upvotes: 0 }, 0) }))).toBe(
      'A paper, 0 upvotes',
    );
  });

  it('leaves a title as it is, formulas and markup unset', () => {
    const title = 'On $\\ell_1$ <img src=x onerror=alert(1)>';
    expect(rowName(row({ paper: paper({ title }) }))).toBe(title);
  });
});
