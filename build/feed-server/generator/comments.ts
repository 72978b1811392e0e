import type { CommentWire, UserWire } from '../wire.ts';
import { commentHtml } from './comment-html.ts';
import { commentBody } from './comment-words.ts';
import { commentInstants } from './growth.ts';
import type { PaperPlan } from './paper-plan.ts';
import type { PaperText } from './paper-text.ts';
import { type Person, personFor, submitterWire } from './people.ts';
import { randomFor } from './random.ts';

const reactions = ['🔥', '🚀', '👀', '❤️', '🤗', '😎', '➕', '🧠', '👍', '🤝', '😔', '🤯'];
const reasons = ['Spam', 'Abuse', 'Graphic Content', 'Resolved', 'Off-Topic', 'Low Quality'];

/**
 * The paper's thread at that instant, earliest first: the submitter opens it, a bot lists similar papers, readers
 * ask and are answered (`parentCommentId`), and now and then a comment was hidden or edited.
 */
export function commentsOf(
  seed: number,
  origin: string,
  plan: PaperPlan,
  text: PaperText,
  now: number,
): CommentWire[] {
  const random = randomFor(plan.key, 'comments');
  const submitter = personFor(seed, plan.submitter, origin);
  const thread: CommentWire[] = [];
  for (const [position, instant] of commentInstants(plan).entries()) {
    const role =
      position === 0
        ? 'submitter'
        : position === 1 && random.chance(0.6)
          ? 'bot'
          : random.pick(['reader', 'reader', 'reader', 'author'] as const);
    const parent =
      position > 1 && random.chance(0.55)
        ? random.pick(thread.filter(({ data }) => data.parentCommentId === undefined))
        : undefined;
    const person =
      role === 'bot'
        ? librarian
        : role === 'reader'
          ? personFor(seed, random.int(0, 600), origin)
          : submitter;
    const hidden = position > 1 && random.chance(0.07);
    const raw = hidden
      ? 'This comment has been hidden'
      : commentBody(random, role, text, parent !== undefined);
    const edited = hidden || random.chance(0.12);
    thread.push({
      id: `${Math.floor(instant / 1000)
        .toString(16)
        .padStart(8, '0')}${random.hex(16)}`,
      author: commenter(person),
      createdAt: `${new Date(instant).toISOString().slice(0, 19)}.000Z`,
      type: 'comment',
      data: {
        edited,
        hidden,
        ...(hidden ? { hiddenBy: '', hiddenReason: random.pick(reasons) } : {}),
        latest: {
          raw,
          html: hidden ? raw : commentHtml(raw),
          updatedAt: new Date(instant + (edited ? random.int(1, 90) * 60_000 : 371)).toISOString(),
          author: commenter(person),
        },
        numEdits: edited && !hidden ? random.int(1, 3) : 0,
        ...(hidden
          ? {}
          : { identifiedLanguage: { language: 'en', probability: 0.6 + 0.39 * random.next() } }),
        editors: hidden ? [] : [person.handle],
        editorAvatarUrls: hidden ? [] : [person.avatarUrl],
        reactions: hidden ? [] : reactionsFor(seed, origin, plan.key, position),
        isReport: false,
        ...(parent === undefined ? {} : { parentCommentId: parent.id }),
      },
    });
  }
  return thread.filter(({ createdAt }) => Date.parse(createdAt) <= now);
}

const librarian: Person = {
  _id: '63d3e0e8ff1384ce6c5dd17d',
  fullname: 'Librarian Bot (Bot)',
  handle: 'librarian-bot',
  avatarUrl: '/avatars/9d1a1f0a5c7b4e6d8f20b3c4d5e6f708.svg',
  isPro: false,
  followerCount: 312,
};

function commenter(person: Person): UserWire {
  const { isUserFollowing: _left, ...user } = submitterWire(person, false);
  return user;
}

function reactionsFor(
  seed: number,
  origin: string,
  key: number,
  position: number,
): CommentWire['data']['reactions'] {
  const random = randomFor(key, 'reactions', position);
  if (random.chance(0.55)) return [];
  return random.sample(reactions, random.int(1, 3)).map((reaction) => {
    const users = new Set(
      Array.from({ length: random.int(1, 6) }, () => personFor(seed, random.int(0, 600), origin).handle),
    );
    return { reaction, users: [...users], count: users.size };
  });
}
