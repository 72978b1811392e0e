import { useSyncExternalStore } from 'react';

/**
 * A choice of this machine's windows, such as a width or the theme, kept in localStorage: losing it costs
 * a click, so it is no part of the library. Windows follow one another's changes.
 */
export interface Remembered<Value extends string> {
  get(): Value;
  set(value: Value): void;
  use(): Value;
}

/** @param isValid refuses what an older version may have left. */
export function remember<Value extends string>(
  name: string,
  first: Value,
  isValid: (text: string) => text is Value,
): Remembered<Value> {
  const key = `offprint:${name}`;
  const listeners = new Set<() => void>();
  const read = (): Value => {
    const kept = localStorage.getItem(key);
    return kept !== null && isValid(kept) ? kept : first;
  };
  let value = read();
  window.addEventListener('storage', (event) => {
    if (event.key !== key) return;
    value = read();
    for (const listener of listeners) listener();
  });
  const subscribe = (listener: () => void): (() => void) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  };
  return {
    get: () => value,
    set: (next) => {
      value = next;
      localStorage.setItem(key, next);
      for (const listener of listeners) listener();
    },
    use: () => useSyncExternalStore(subscribe, () => value),
  };
}

const isFlag = (text: string): text is 'on' | 'off' => text === 'on' || text === 'off';

/** A choice that is on or off. */
export const rememberFlag = (name: string, first: 'on' | 'off'): Remembered<'on' | 'off'> =>
  remember(name, first, isFlag);
