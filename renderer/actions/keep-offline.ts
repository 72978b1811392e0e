import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { type KeepOffline, keepOfflineSetting } from '../../shared/library/keep-offline.ts';
import { offlineParts } from '../../shared/library/marks.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { presentFailure } from '../features/messages/messages.ts';
import { act } from './act.ts';
import { keepOffline } from './downloads.ts';

/** Keeps all that can be had of papers offline, for good; or keeps it only while there is room. */
export function setKeptOffline(papers: readonly PaperId[], kept: boolean): Promise<unknown> {
  if (kept) return keepOffline(papers, offlineParts);
  return act('not-kept-offline', papers.length, () =>
    papers.map((key) => ({ kind: 'kept', key, value: null })),
  );
}

/** The same for a key, which knows no present state. */
export async function toggleKeptOffline(paper: PaperId): Promise<void> {
  try {
    const row = await library.kept.get(paper);
    await setKeptOffline([paper], !offlineParts.every((part) => row?.parts.includes(part)));
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Decides anew what is fetched ahead, and how much room it may take. */
export function setKeepOfflineRules(value: KeepOffline): Promise<boolean> {
  const rules = value.rules.map((rule) => ({ ...rule }));
  const at = now();
  return act(
    'kept-offline',
    1,
    () => [
      {
        kind: 'setting',
        key: keepOfflineSetting,
        value: { value: { ...value, rules, parts: [...value.parts] }, at },
      },
    ],
    { undoable: false },
  );
}
