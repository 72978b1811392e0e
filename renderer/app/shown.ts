import { useSyncExternalStore } from 'react';

/** Something that the window shows over everything else, such as a dialog with what it is about; `null` for nothing. */
export interface Shown<Value> {
  show(value: Value): void;
  end(): void;
  /** In a component: what is shown at the moment. */
  use(): Value | null;
}

/** Makes a place for one thing to be shown; what is shown later takes the place of what was. */
export function shown<Value>(): Shown<Value> {
  let current: Value | null = null;
  const listeners = new Set<() => void>();
  const set = (next: Value | null): void => {
    current = next;
    for (const listener of listeners) listener();
  };
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    show: set,
    end: () => set(null),
    use: () => useSyncExternalStore(subscribe, () => current),
  };
}
