import { useCallback, useRef } from 'react';
import { runWhenThere, useCommandsAhead } from '../app/commands-ahead.ts';
import { useIsNarrow } from '../app/layout.ts';
import type { PaneName } from './pane-names.ts';

interface Sides {
  readonly setPane: (pane: PaneName | null) => void;
  readonly setNote: (isShown: boolean) => void;
  /** Whether it is the reader in front, which the command for notes is meant for. */
  readonly isActive: boolean;
}

/** Pane and note beside the pages; where there is room for one only, each makes way for the other. */
export function useTurns({ setPane, setNote, isActive }: Sides): {
  readonly showPane: (pane: PaneName | null) => void;
  readonly showNote: (isShown: boolean) => void;
  /** The same function at every call. */
  readonly showAnnotations: () => void;
} {
  const isNarrow = useIsNarrow();
  const showNote = (isShown: boolean): void => {
    setNote(isShown);
    if (isNarrow && isShown) setPane(null);
  };
  const openNote = (): void => {
    showNote(true);
    runWhenThere('note');
  };
  useCommandsAhead({ note: isActive ? openNote : undefined });
  const showPane = (pane: PaneName | null): void => {
    setPane(pane);
    if (isNarrow && pane !== null) setNote(false);
  };
  const latest = useRef(showPane);
  latest.current = showPane;
  const showAnnotations = useCallback(() => latest.current('annotations'), []);
  return { showPane, showNote, showAnnotations };
}
