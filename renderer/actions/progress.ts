import type { PaperId } from '../../shared/library/ids.ts';
import type { RecordValue } from '../../shared/library/record.ts';
import { now } from '../app/clock.ts';
import { act } from './act.ts';

/** How far the reader is, without the time, which is added when it is written. */
export type ReadSoFar = Omit<RecordValue<'progress'>, 'at'>;

/** A place is kept once the reader has stayed there so long, milliseconds. */
const restMs = 1_000;

const waiting = new Map<
  PaperId,
  { readonly value: ReadSoFar; readonly timer: ReturnType<typeof setTimeout> }
>();

/** Keeps how far the reader is in a paper, once they rest there. */
export function keepProgress(paper: PaperId, value: ReadSoFar): void {
  clearTimeout(waiting.get(paper)?.timer);
  const timer = setTimeout(() => void write(paper), restMs);
  waiting.set(paper, { value, timer });
}

/** Keeps at once what still waits for a rest. @returns `false` when something could not be written. */
export async function flushProgress(): Promise<boolean> {
  const written = await Promise.all([...waiting.keys()].map(write));
  return written.every(Boolean);
}

async function write(paper: PaperId): Promise<boolean> {
  const wish = waiting.get(paper);
  if (wish === undefined) return true;
  clearTimeout(wish.timer);
  waiting.delete(paper);
  const { value } = wish;
  const at = now();
  return act(
    'read-on',
    1,
    async (library) => {
      // The place in the PDF stays while the text is read, and the other way round.
      const before = (await library.progress.get(paper))?.view;
      return [{ kind: 'progress', key: paper, value: { ...value, view: { ...before, ...value.view }, at } }];
    },
    { undoable: false },
  );
}
