import { describe, expect, it } from 'vitest';
import { paperId } from '../library/ids.ts';
import type { Comment } from '../library/thread.ts';
import { threaded } from '../library/threaded.ts';
import { readDetail } from './thread-wire.ts';

const paper = paperId('2606.13392');
const comment = (id: string, more: object = {}, data: object = {}) => ({
  id,
  createdAt: '2026-06-12T08:00:00.000Z',
  type: 'comment',
  author: { name: 'ada', fullname: 'Ada Lovelace' },
  data: { edited: false, hidden: false, latest: { raw: `**${id}**`, html: '' }, reactions: [], ...data },
  ...more,
});

describe('readDetail', () => {
  it('reads a thread with its reactions', () => {
    const { thread } = readDetail(
      {
        comments: [
          comment('b', { createdAt: '2026-06-12T09:00:00Z' }, { parentCommentId: 'a' }),
          comment('a', {}, { reactions: [{ reaction: '🔥', users: ['x', 'y'], count: 2 }] }),
        ],
      },
      paper,
    );
    expect(thread?.comments.map(({ id, parent }) => [id, parent])).toEqual([
      ['a', null],
      ['b', 'a'],
    ]);
    expect(thread?.comments[0]).toMatchObject({
      fullName: 'Ada Lovelace',
      markdown: '**a**',
      reactions: [{ reaction: '🔥', count: 2 }],
      hidden: null,
    });
  });

  it('leaves out what cannot be read, duplicates and events', () => {
    const broken = [null, 7, { id: 3 }, comment('a'), comment('a'), comment('e', { type: 'status-change' })];
    expect(readDetail({ comments: broken }, paper).thread?.comments).toHaveLength(1);
    expect(readDetail({ comments: 'none' }, paper).thread).toBeNull();
    expect(readDetail(undefined, paper)).toMatchObject({ thread: null, linked: { models: { total: 0 } } });
  });

  it('keeps no words of a hidden comment, and words of one that came as HTML only', () => {
    const { thread } = readDetail(
      {
        comments: [
          comment('a', {}, { hidden: true, hiddenReason: 'Spam' }),
          comment('b', {}, { latest: { html: '<p>1 &lt; 2<br><img src=x onerror=alert(1)></p>' } }),
        ],
      },
      paper,
    );
    expect(thread?.comments[0]).toMatchObject({ hidden: 'Spam', markdown: '' });
    expect(thread?.comments[1]?.markdown.trim()).toBe('1 < 2');
  });

  it('trusts the totals, and no id that is no name', () => {
    const { linked } = readDetail(
      {
        linkedModels: [{ id: 'lab/model', likes: 3, downloads: '12' }, { id: '../../etc' }, { id: 'a b' }],
        numTotalModels: 40,
        linkedSpaces: [{ id: 'lab/demo' }],
      },
      paper,
    );
    expect(linked.models).toEqual({ total: 40, listed: [{ id: 'lab/model', likes: 3, downloads: 12 }] });
    expect(linked.spaces).toEqual({ total: 1, listed: [{ id: 'lab/demo', likes: null, downloads: null }] });
    expect(linked.datasets.total).toBe(0);
  });
});

describe('threaded', () => {
  const plain: Comment = {
    id: '',
    parent: null,
    username: null,
    fullName: null,
    at: 0,
    edited: false,
    hidden: null,
    markdown: '',
    reactions: [],
  };
  const said = (id: string, parent: string | null): Comment => ({ ...plain, id, parent });

  it('puts answers below what they answer, and loses none', () => {
    const thread = threaded([
      said('a', null),
      said('b', 'a'),
      said('c', 'gone'),
      said('d', 'e'),
      said('e', 'd'),
    ]);
    expect(
      thread.map(({ comment, replies }) => [comment.id, replies.map((reply) => reply.comment.id)]),
    ).toEqual([
      ['a', ['b']],
      ['c', []],
      ['d', ['e']],
    ]);
  });
});
