import { useEffect } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { useCommands } from '../../app/commands.ts';
import { select, selectionHead, useSelectedPapers } from '../../app/selection.ts';

interface ListSelection {
  readonly ids: readonly PaperId[];
  /** The paper that the keys are at. */
  readonly active: PaperId | null;
  /** Goes to a paper, as the keys that only move do. */
  readonly onStep: (paper: PaperId) => void;
}

/**
 * The commands that select papers of this list; what was selected is let go with the list.
 * @returns how many are selected.
 */
export function useListSelection({ ids, active, onStep }: ListSelection): number {
  const selected = useSelectedPapers();
  useEffect(() => () => select({ kind: 'clear' }), []);
  const extend = (by: number): void => {
    const from = selectionHead() ?? active;
    const at = from === null ? -1 : ids.indexOf(from);
    const to = ids[Math.min(ids.length - 1, Math.max(0, at + by))];
    if (to === undefined) return;
    select({ kind: 'extend', list: ids, from: active, to });
    onStep(to);
  };
  const isEmpty = ids.length === 0;
  useCommands({
    select: active === null ? undefined : () => select({ kind: 'toggle', paper: active }),
    'select-next': isEmpty ? undefined : () => extend(1),
    'select-previous': isEmpty ? undefined : () => extend(-1),
    'select-all': isEmpty ? undefined : () => select({ kind: 'all', list: ids }),
    'clear-selection': selected.size === 0 ? undefined : () => select({ kind: 'clear' }),
  });
  return selected.size;
}
