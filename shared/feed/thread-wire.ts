import type { PaperId } from '../library/ids.ts';
import type { Comment, Linked, Repository, Thread } from '../library/thread.ts';
import { z } from '../schema.ts';
import { count, flag, items, lenient, text } from './lenient.ts';
import { oneLine } from './text.ts';

/** More comments than this are not read; no true thread comes near. */
const mostComments = 2_000;
const mostRepositories = 100;
const longestComment = 70_000;
const longestName = 300;
const mostReactions = 50;

const user = lenient(z.object({ name: text, fullname: text }));
const reactionWire = z.object({ reaction: z.string(), count });
const dataWire = z.object({
  edited: flag,
  hidden: flag,
  hiddenReason: text,
  latest: lenient(z.object({ raw: text, html: text })),
  reactions: items(reactionWire, mostReactions),
  parentCommentId: text,
});
const commentWire = z.object({
  id: z.string().min(1).max(100),
  author: user,
  createdAt: text,
  type: text,
  data: dataWire,
});
const repositoryWire = z.object({ id: z.string(), likes: count, downloads: count });
const detailWire = z.object({
  comments: items(commentWire, mostComments),
  linkedModels: items(repositoryWire, mostRepositories),
  numTotalModels: count,
  linkedDatasets: items(repositoryWire, mostRepositories),
  numTotalDatasets: count,
  linkedSpaces: items(repositoryWire, mostRepositories),
  numTotalSpaces: count,
});

/** What the answer of `GET /api/papers/{id}?field=comments` says beside the paper. */
export interface PaperDetail {
  /** `null` when the answer has no comments at all, not even an empty list. */
  readonly thread: Thread | null;
  readonly linked: Linked;
}

/** Reads comments and linked repositories; what cannot be read is left out, duplicates too. */
export function readDetail(answer: unknown, paper: PaperId): PaperDetail {
  const read = detailWire.safeParse(answer);
  const wire = read.success ? read.data : null;
  const kind = (
    listed: { kept: z.infer<typeof repositoryWire>[] } | null | undefined,
    total: number | null,
  ) => {
    const known = (listed?.kept ?? []).flatMap(repositoryOf);
    return { listed: known, total: Math.max(total ?? 0, known.length) };
  };
  const comments = wire?.comments ?? null;
  return {
    thread: comments === null ? null : { paper, comments: distinct(comments.kept.flatMap(commentOf)) },
    linked: {
      paper,
      models: kind(wire?.linkedModels, wire?.numTotalModels ?? null),
      datasets: kind(wire?.linkedDatasets, wire?.numTotalDatasets ?? null),
      spaces: kind(wire?.linkedSpaces, wire?.numTotalSpaces ?? null),
    },
  };
}

function commentOf({ id, author, createdAt, type, data }: z.infer<typeof commentWire>): Comment[] {
  // Threads also hold events, such as a changed title; they carry no words.
  if (type !== null && type !== 'comment') return [];
  const at = createdAt === null ? Number.NaN : Date.parse(createdAt);
  return [
    {
      id,
      parent: data.parentCommentId,
      username: nameOf(author?.name ?? null),
      fullName: nameOf(author?.fullname ?? null),
      at: Number.isNaN(at) ? null : at,
      edited: data.edited,
      hidden: data.hidden ? oneLine(data.hiddenReason ?? '', longestName) : null,
      markdown: data.hidden
        ? ''
        : (data.latest?.raw ?? plainText(data.latest?.html ?? '')).slice(0, longestComment),
      reactions: (data.reactions?.kept ?? []).flatMap(({ reaction, count: times }) =>
        times === null || times === 0 ? [] : [{ reaction: oneLine(reaction, 16), count: times }],
      ),
    },
  ];
}

const nameOf = (name: string | null): string | null =>
  name === null ? null : oneLine(name, longestName) || null;

/** The words of a comment that came as HTML only. */
function plainText(html: string): string {
  return html
    .slice(0, longestComment * 4)
    .replace(/<(?:br|\/p|\/li|\/h\d)[^>]*>/gi, '\n')
    .replace(/<[^>]*>/g, '')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&');
}

function repositoryOf({ id, likes, downloads }: z.infer<typeof repositoryWire>): Repository[] {
  // The id becomes a part of an address.
  return /^[\w.-]{1,100}(\/[\w.-]{1,100})?$/.test(id) && !id.includes('..') ? [{ id, likes, downloads }] : [];
}

function distinct(comments: readonly Comment[]): Comment[] {
  return [...new Map(comments.map((comment) => [comment.id, comment])).values()].sort(
    (a, b) => (a.at ?? 0) - (b.at ?? 0),
  );
}
