import { Dexie, liveQuery } from 'dexie';

/** While the feed comes in, no live query is asked again sooner than this, milliseconds. */
const everyMs = 250;

let isFeedComing = false;
const waiting = new Set<() => void>();
const resting = new Set<() => void>();

/** Says whether a sync is running: its batches would have everything on the screen read again ten times a second. */
export function paceQueries(isComing: boolean): void {
  isFeedComing = isComing;
  if (isComing) return;
  for (const go of waiting) go();
  for (const rest of resting) rest();
  resting.clear();
}

/** Resolves as soon as no sync is running. */
export function feedAtRest(): Promise<void> {
  return isFeedComing ? new Promise((resolve) => resting.add(resolve)) : Promise.resolve();
}

/** A live query like Dexie's that keeps the pace. */
export function pacedQuery<Value>(query: () => Promise<Value>) {
  let askedAt = Number.NEGATIVE_INFINITY;
  let latest = 0;
  // Dexie follows what is read after an `await` only when the query itself is an `async` function.
  return liveQuery(async () => {
    latest += 1;
    const mine = latest;
    const early = askedAt + everyMs - performance.now();
    if (isFeedComing && early > 0) await wait(early);
    // It has been asked again meanwhile. Dexie hears only the newest, and takes nothing from the others.
    if (mine !== latest) throw new Dexie.AbortError('asked again');
    askedAt = performance.now();
    return query();
  });
}

/** Of Dexie's own promises, so that what is read after it is still followed. */
function wait(ms: number): PromiseLike<void> {
  return new Dexie.Promise<void>((resolve) => {
    const go = (): void => {
      clearTimeout(timer);
      waiting.delete(go);
      resolve();
    };
    const timer = setTimeout(go, ms);
    waiting.add(go);
  });
}
