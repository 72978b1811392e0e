import { toFailure } from '../../shared/failure/to-failure.ts';
import { moveBefore } from '../../shared/library/list-order.ts';
import type { Change, RecordValue } from '../../shared/library/record.ts';
import { ask } from '../app/bridge.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { presentFailure } from '../features/messages/messages.ts';
import { newArrivals } from '../store/follow-rules.ts';
import { whatItSays } from '../store/record-rows.ts';
import { act } from './act.ts';

/** What the reader decides of a rule. */
export type RuleWish = Pick<RecordValue<'rule'>, 'name' | 'query' | 'actions'>;

/** Makes a rule, or changes the one of this key. @returns whether it was written. */
export async function saveRule(key: string | null, wish: RuleWish): Promise<boolean> {
  // What came just now is met first, by the rules as they were.
  await applyRules();
  const at = now();
  return act('rule-changed', 1, async (held) => {
    const old = key === null ? undefined : await held.rules.get(key);
    const rest = old === undefined ? { on: true, order: at, at } : whatItSays(old);
    return [{ kind: 'rule', key: key ?? crypto.randomUUID(), value: { ...rest, ...wish } }];
  });
}

/** Switches a rule on or off. What comes while it is off is not dealt with later. */
export async function switchRule(key: string, on: boolean): Promise<boolean> {
  await applyRules();
  return act('rule-changed', 1, async (held) => {
    const row = await held.rules.get(key);
    return row === undefined ? [] : [{ kind: 'rule', key, value: { ...whatItSays(row), on } }];
  });
}

/** Brings a rule before another one, or to the end: rules are followed in their order. */
export const moveRule = (rule: string, before: string | null): Promise<boolean> =>
  act('moved', 1, async (held) => {
    const rows = await held.rules.toArray();
    // Rules are followed from the lowest order up.
    const members = rows
      .map(({ key, order }) => ({ key, order: -order }))
      .sort((one, other) => other.order - one.order);
    return moveBefore(members, new Set([rule]), before).flatMap(({ key, order }): Change[] => {
      const row = rows.find((each) => each.key === key);
      return row === undefined ? [] : [{ kind: 'rule', key, value: { ...whatItSays(row), order: -order } }];
    });
  });

/** Deletes a rule; what it did stays. */
export const deleteRule = (key: string): Promise<boolean> =>
  act('rule-deleted', 1, () => [{ kind: 'rule', key, value: null }]);

const mostDownloads = 1_000;

/** Follows the rules for the papers that came since the last time, one window after another. */
export async function applyRules(): Promise<void> {
  if (library.isNewer) return;
  try {
    await navigator.locks.request('offprint:rules', async () => {
      const arrivals = await newArrivals(library, now());
      if (arrivals === null) return;
      const { ruled, decide } = arrivals;
      if (!(await act('followed-rule', ruled.length, decide))) return;
      const wanted = ruled.filter(({ actions }) => actions.some((action) => action.do === 'download'));
      const papers = wanted.slice(0, mostDownloads).map(({ paper }) => paper);
      if (papers.length > 0) await ask('downloads:want', papers, ['pdf'], false);
    });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
