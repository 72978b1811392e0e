import type { PaperId } from '../../shared/library/ids.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { Watches } from './live.ts';

const key = 'offprint:visit';
const heartbeatMs = 60_000;

/** When the reader was last here, before this window opened; `null` on the first visit ever. */
export const visitBefore: number | null = readVisit();

function readVisit(): number | null {
  const kept = Number(localStorage.getItem(key) ?? Number.NaN);
  return Number.isFinite(kept) ? kept : null;
}

/** Notes from now on, every minute and on leaving, that the reader is here. */
export function keepVisit(): void {
  // A window that works unseen is no visit.
  const note = (): void => {
    if (document.visibilityState === 'visible') localStorage.setItem(key, String(now()));
  };
  // The first minute does not count: what arrives while the app starts is still new.
  setInterval(note, heartbeatMs);
  window.addEventListener('pagehide', note);
}

/** The papers that entered an edition after an instant, newest edition first. */
export async function papersSince(since: number | null): Promise<PaperId[]> {
  const editions = await editionsSince(since);
  return editions.flatMap((edition) =>
    edition.papers.filter((_id, index) => isNew(edition.arrivedAt[index], since)),
  );
}

const isNew = (arrivedAt: number | undefined, since: number | null): boolean =>
  since !== null && arrivedAt !== undefined && arrivedAt > since;

async function editionsSince(since: number | null) {
  if (since === null) return [];
  return library.editions
    .orderBy('date')
    .reverse()
    .filter((edition) => (edition.lastChangedAt ?? 0) > since)
    .toArray();
}

export interface NewPapers {
  readonly papers: number;
  readonly editions: number;
}

/** How much is new and unread since the last visit. */
export const newPapers = new Watches<NewPapers>(async () => {
  const editions = await editionsSince(visitBefore);
  const fresh = editions.map((edition) =>
    edition.papers.filter((_id, index) => isNew(edition.arrivedAt[index], visitBefore)),
  );
  const seen = await library.seen.bulkGet(fresh.flat());
  const unread = seen.filter((row) => row === undefined).length;
  return { papers: unread, editions: fresh.filter((ids) => ids.length > 0).length };
}, 1);
