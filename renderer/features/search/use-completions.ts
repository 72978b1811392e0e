import { useEffect, useState } from 'react';
import { type Completion, completionsAt, fieldWith } from '../../../shared/search/complete.ts';
import { askSearch } from '../../search/search.ts';

const none: readonly Completion[] = [];

/** The ways in which a query that is being typed may go on, at the cursor. */
export function useCompletions(query: string, cursor: number | null): readonly Completion[] {
  const [offered, offer] = useState(none);
  useEffect(() => {
    const wish = cursor === null ? { kind: 'none' as const } : completionsAt(query, cursor);
    if (wish.kind !== 'names') {
      offer(wish.kind === 'none' ? none : wish.completions);
      return undefined;
    }
    let isWanted = true;
    const { field, begun, start, end } = wish;
    askSearch('names', { field, begun })
      .then((names) => {
        if (isWanted) offer(names.map((name) => ({ text: `${fieldWith(field, name)} `, start, end })));
      })
      // Without completions the query can be typed all the same.
      .catch((thrown: unknown) => console.warn('completions:', thrown));
    return () => {
      isWanted = false;
    };
  }, [query, cursor]);
  return offered;
}
