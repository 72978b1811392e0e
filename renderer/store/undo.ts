import { recordKinds } from '../../shared/library/marks.ts';
import type { Change } from '../../shared/library/record.ts';
import type { Library } from './database.ts';
import { enterChanges } from './record-act.ts';
import { isSameState } from './record-rows.ts';
import { currentRecords, recordTables } from './records.ts';
import type { ActRow } from './rows.ts';

/**
 * Takes back the newest act that still stands, as new changes of their own (the journal only grows).
 * Records that were changed again meanwhile, from another window, keep the later change.
 * @returns the act, or `null` when there is none.
 */
export function undoAct(library: Library, now: number, group?: string): Promise<ActRow | null> {
  return library.transaction('rw', recordTables(library), async () => {
    const standing = library.acts.where('undone').equals(0);
    const act = await (group === undefined ? standing : standing.filter((row) => row.group === group)).last();
    if (act === undefined) return null;
    await replace(library, now, act, 'after', 'before');
    const [lastUndone] = await library.acts.orderBy('undone').reverse().limit(1).keys();
    // Not `update`, which reads an act of a thousand papers once more and copies it.
    await library.acts.put({ ...act, undone: (typeof lastUndone === 'number' ? lastUndone : 0) + 1 });
    return act;
  });
}

/** Does the act again that was undone last; `null` when there is none. */
export function redoAct(library: Library, now: number): Promise<ActRow | null> {
  return library.transaction('rw', recordTables(library), async () => {
    const act = await library.acts.where('undone').above(0).last();
    if (act === undefined) return null;
    await replace(library, now, act, 'before', 'after');
    await library.acts.put({ ...act, undone: 0 });
    return act;
  });
}

type Side = 'before' | 'after';

async function replace(
  library: Library,
  now: number,
  act: ActRow,
  expected: Side,
  wanted: Side,
): Promise<void> {
  const ofKinds = await Promise.all(
    recordKinds.map(async (kind) => {
      const steps = act.steps.filter((step) => step.after.kind === kind);
      if (steps.length === 0) return [];
      const keys = steps.map((step) => step[expected].key);
      const current = await currentRecords(library, kind, keys);
      return steps.flatMap((step, index): Change[] => {
        const now = current[index];
        return now !== undefined && isSameState(now, step[expected]) ? [step[wanted]] : [];
      });
    }),
  );
  const changes = ofKinds.flat();
  if (changes.length > 0) await enterChanges(library, now, crypto.randomUUID(), changes);
}
