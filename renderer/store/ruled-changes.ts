import { assertNever } from '../../shared/assert-never.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { listedKey, taggedKey } from '../../shared/library/marks.ts';
import type { Change, RecordValue } from '../../shared/library/record.ts';
import type { Library } from './database.ts';

export type RuleAction = RecordValue<'rule'>['actions'][number];

/** A new paper and what the rules want done to it. */
export interface Ruled {
  readonly paper: PaperId;
  readonly actions: readonly RuleAction[];
}

/**
 * What rules change. What a paper has already stays as it is; a tag or a list that is gone is left out. Runs
 * inside the caller's transaction.
 */
export async function ruledChanges(library: Library, ruled: readonly Ruled[], at: number): Promise<Change[]> {
  if (ruled.length === 0) return [];
  const changes = new Map<string, Change>();
  for (const { paper, actions } of ruled) {
    for (const action of actions) {
      const change = await changeOf(library, paper, action, at);
      if (change !== null) changes.set(`${change.kind} ${change.key}`, change);
    }
  }
  return [...changes.values()];
}

async function changeOf(
  library: Library,
  paper: PaperId,
  action: RuleAction,
  at: number,
): Promise<Change | null> {
  switch (action.do) {
    case 'tag': {
      const { tag } = action;
      const key = taggedKey(tag, paper);
      if ((await library.tags.get(tag)) === undefined || (await library.tagged.get(key))) return null;
      return { kind: 'tagged', key, value: { tag, paper, at } };
    }
    case 'list': {
      const { list } = action;
      const key = listedKey(list, paper);
      const row = await library.lists.get(list);
      if (row === undefined || row.query !== null || (await library.listed.get(key))) return null;
      return { kind: 'listed', key, value: { list, paper, order: at, at } };
    }
    case 'star':
      return (await library.stars.get(paper)) ? null : { kind: 'star', key: paper, value: { at } };
    case 'reading-list':
      if (await library.readings.get(paper)) return null;
      return { kind: 'reading', key: paper, value: { state: 'to-read', at } };
    case 'mark-read':
      return (await library.seen.get(paper)) ? null : { kind: 'seen', key: paper, value: { at } };
    case 'download': {
      const parts = (await library.kept.get(paper))?.parts ?? [];
      return { kind: 'kept', key: paper, value: { parts: [...new Set([...parts, 'pdf' as const])], at } };
    }
    default:
      return assertNever(action);
  }
}
