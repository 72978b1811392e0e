import { useIsNarrow } from '../app/layout.ts';
import type { PaneName } from './pane-names.ts';

interface Sides {
  readonly setPane: (pane: PaneName | null) => void;
  readonly setNote: (isShown: boolean) => void;
}

/** Pane and note beside the pages; where there is room for one only, each makes way for the other. */
export function useTurns({ setPane, setNote }: Sides): {
  readonly showPane: (pane: PaneName | null) => void;
  readonly showNote: (isShown: boolean) => void;
} {
  const isNarrow = useIsNarrow();
  return {
    showPane: (pane) => {
      setPane(pane);
      if (isNarrow && pane !== null) setNote(false);
    },
    showNote: (isShown) => {
      setNote(isShown);
      if (isNarrow && isShown) setPane(null);
    },
  };
}
