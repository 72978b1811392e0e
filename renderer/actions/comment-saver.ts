import { commentAnnotation } from './annotations.ts';

/** A comment is kept this long after the last key, milliseconds. */
const quietMs = 500;

interface Waiting {
  readonly comment: string;
  readonly sitting: string;
  readonly timer: ReturnType<typeof setTimeout>;
}

const waiting = new Map<string, Waiting>();

/** Keeps a comment once typing rests. @param sitting all saves of one sitting are one undo step. */
export function typeComment(key: string, comment: string, sitting: string): void {
  clearTimeout(waiting.get(key)?.timer);
  waiting.set(key, { comment, sitting, timer: setTimeout(() => void save(key), quietMs) });
}

/** Keeps at once what was typed last. @returns `false` when something could not be written. */
export async function flushComments(): Promise<boolean> {
  const written = await Promise.all([...waiting.keys()].map(save));
  return written.every(Boolean);
}

async function save(key: string): Promise<boolean> {
  const typed = waiting.get(key);
  if (typed === undefined) return true;
  clearTimeout(typed.timer);
  waiting.delete(key);
  const isWritten = await commentAnnotation(key, typed.comment, typed.sitting);
  // Still unsaved, unless something newer was typed meanwhile: it is tried again.
  if (!isWritten && !waiting.has(key)) typeComment(key, typed.comment, typed.sitting);
  return isWritten;
}
