import { useEffect, useRef, useState } from 'react';

/** What main keeps, as this page shows it. */
export interface KeptByMain<State> {
  /** `null` until main has said it first. */
  readonly state: State | null;
  /**
   * Changes what is shown, at once, and has main keep it; main's answer has the last word.
   * @param ask answers `null` when main could not, which is presented; then what main keeps is shown again.
   */
  change(decide: (shown: State) => State, ask: (wanted: State) => Promise<State | null>): void;
}

/** Follows what main keeps. Changes in a row build on each other, however late main answers the first of them. */
export function useKept<State>(load: () => Promise<State | null>): KeptByMain<State> {
  const [state, setState] = useState<State | null>(null);
  const shown = useRef<State | null>(null);
  const kept = useRef<State | null>(null);
  const asked = useRef(0);
  const show = (next: State | null): void => {
    shown.current = next;
    setState(next);
  };
  const take = async (answer: Promise<State | null>): Promise<void> => {
    asked.current += 1;
    const turn = asked.current;
    kept.current = (await answer) ?? kept.current;
    // An earlier answer knows nothing of what was changed since.
    if (turn === asked.current) show(kept.current);
  };
  useEffect(() => void take(load()), []);
  return {
    state,
    change: (decide, ask) => {
      if (shown.current === null) return;
      const wanted = decide(shown.current);
      show(wanted);
      void take(ask(wanted));
    },
  };
}
