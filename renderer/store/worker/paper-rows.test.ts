import { describe, expect, it } from 'vitest';
import { readPaper } from '../../../shared/feed/read-answer.ts';
import { startOfDay } from '../../../shared/library/calendar.ts';
import { calendarDate, paperId } from '../../../shared/library/ids.ts';
import type { FeedPaper } from '../../../shared/library/paper.ts';
import { mergePaper, mergeStanding } from './paper-rows.ts';

const now = Date.UTC(2026, 5, 12, 9);
const blank = readPaper({ id: '2606.10001', title: 'A paper' }, 'https://huggingface.co');
const full: FeedPaper = {
  ...blank,
  id: paperId('2606.10001'),
  abstract: { kind: 'abstract', text: 'The real one.' },
  authors: [{ name: 'Ada Lovelace', hidden: false, username: 'ada' }],
  authorCount: 3,
  publishedOn: calendarDate('2026-06-10'),
  edition: calendarDate('2026-06-12'),
  submitter: { username: 'akhaliq', fullName: 'AK' },
  organization: { name: 'lab', title: 'A Lab' },
  aiSummary: 'Short.',
  aiModel: 'a-model',
  keywords: ['engines'],
  projectPage: 'https://example.org/',
  githubRepo: 'https://github.com/a/b',
  thumbnail: 'https://cdn.example.org/t.png',
  media: ['https://cdn.example.org/m.png'],
  withdrawnAt: '2026-06-13T00:00:00.000Z',
  upvotes: 12,
  comments: 4,
  githubStars: 99,
};

describe('mergePaper', () => {
  it('never erases a field that was known', () => {
    const known = mergePaper(undefined, full, now);
    expect(mergePaper(known, blank, now + 1)).toEqual({ ...known, title: 'A paper' });
  });

  it('takes what is new and keeps when the paper was first seen', () => {
    const known = mergePaper(undefined, blank, now);
    const merged = mergePaper(known, { ...full, title: 'A better title' }, now + 500);
    const { upvotes: _upvotes, comments: _comments, githubStars: _stars, ...fields } = full;
    expect(merged).toEqual({
      ...fields,
      title: 'A better title',
      firstSeenAt: now,
      order: -startOfDay(calendarDate('2026-06-12')),
    });
  });

  it('sorts by the edition, else by the day of publication, else last', () => {
    const published = { ...blank, publishedOn: calendarDate('2026-06-10') };
    expect(mergePaper(undefined, published, now).order).toBe(-startOfDay(calendarDate('2026-06-10')));
    expect(mergePaper(undefined, blank, now).order).toBe(-now);
    const later = mergePaper(mergePaper(undefined, full, now), published, now);
    expect(later.order).toBe(-startOfDay(calendarDate('2026-06-12')));
  });

  it('keeps how many authors there are when their names are not told', () => {
    const counted = { ...blank, authorCount: 41 };
    const known = mergePaper(undefined, counted, now);
    expect(known).toMatchObject({ authors: [], authorCount: 41 });
    expect(mergePaper(known, blank, now).authorCount).toBe(41);
    expect(mergePaper(known, full, now)).toMatchObject({ authors: full.authors, authorCount: 3 });
  });

  it('lets the starter summary give way to the real abstract, and never the other way round', () => {
    const starter: FeedPaper = { ...blank, abstract: { kind: 'starter', text: 'Ours.' } };
    const first = mergePaper(undefined, starter, now);
    expect(first.abstract).toEqual({ kind: 'starter', text: 'Ours.' });
    expect(mergePaper(first, blank, now).abstract).toEqual({ kind: 'starter', text: 'Ours.' });
    const real = mergePaper(first, full, now);
    expect(real.abstract).toEqual({ kind: 'abstract', text: 'The real one.' });
    expect(mergePaper(real, starter, now).abstract).toEqual({ kind: 'abstract', text: 'The real one.' });
  });

  it('takes a corrected abstract and a corrected starter summary', () => {
    const again = (kind: 'abstract' | 'starter', text: string): FeedPaper => ({
      ...blank,
      abstract: { kind, text },
    });
    const real = mergePaper(undefined, again('abstract', 'v1'), now);
    expect(mergePaper(real, again('abstract', 'v2'), now).abstract?.text).toBe('v2');
    const ours = mergePaper(undefined, again('starter', 's1'), now);
    expect(mergePaper(ours, again('starter', 's2'), now).abstract?.text).toBe('s2');
  });

  it('keeps no counts in the row that seldom changes', () => {
    const merged = mergePaper(undefined, full, now);
    for (const field of ['upvotes', 'comments', 'githubStars']) expect(merged).not.toHaveProperty(field);
  });
});

describe('mergeStanding', () => {
  const counted = (upvotes: number | null, comments: number | null = null): FeedPaper => {
    return { ...blank, upvotes, comments };
  };

  it('notes every change of the upvotes with its time, oldest first', () => {
    const first = mergeStanding(undefined, counted(3), 100);
    const second = mergeStanding(first, counted(8), 200);
    expect(second).toEqual({
      id: blank.id,
      upvotes: 8,
      comments: 0,
      githubStars: null,
      rank: -8,
      checkedAt: 200,
      history: [
        [100, 3],
        [200, 8],
      ],
    });
  });

  it('is the very same object when nothing changed', () => {
    const first = mergeStanding(undefined, counted(3, 1), 100);
    expect(mergeStanding(first, counted(3, 1), 200)).toBe(first);
    expect(mergeStanding(first, counted(null, null), 200)).toBe(first);
  });

  it('notes new comments without a point in the history of upvotes', () => {
    const first = mergeStanding(undefined, counted(3, 1), 100);
    expect(mergeStanding(first, counted(3, 2), 200)).toMatchObject({ comments: 2, history: [[100, 3]] });
    expect(mergeStanding(first, counted(null, 2), 200)).toMatchObject({ upvotes: 3, history: [[100, 3]] });
  });

  it('begins the history with the first count that is known', () => {
    const unknown = mergeStanding(undefined, counted(null), 100);
    expect(unknown).toMatchObject({ upvotes: null, rank: -0, history: [] });
    expect(mergeStanding(unknown, counted(5), 200).history).toEqual([[200, 5]]);
  });

  it('keeps the last 90 points', () => {
    let standing = mergeStanding(undefined, counted(0), 0);
    for (let at = 1; at <= 120; at += 1) standing = mergeStanding(standing, counted(at), at);
    expect(standing.history).toHaveLength(90);
    expect(standing.history[0]).toEqual([31, 31]);
    expect(standing.history.at(-1)).toEqual([120, 120]);
  });
});
