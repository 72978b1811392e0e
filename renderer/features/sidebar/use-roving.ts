import { type KeyboardEvent, useState } from 'react';

interface RovingProps {
  readonly tabIndex: 0 | -1;
  onFocus(): void;
  onBlur(): void;
}

/**
 * Makes a group of links one stop of the Tab key: the focused one, else the current one, else the first.
 * @param keys the links as they are shown.
 * @returns the props of a link by its key.
 */
export function useRoving(keys: readonly string[], current: string | null): (key: string) => RovingProps {
  const [focused, setFocused] = useState<string | null>(null);
  const stop = [focused, current].find((key) => key !== null && keys.includes(key)) ?? keys[0];
  return (key) => ({
    tabIndex: key === stop ? 0 : -1,
    onFocus: () => setFocused(key),
    onBlur: () => setFocused(null),
  });
}

/** Lets the arrow keys walk over all links of an element. */
export function walkLinks(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, key } = event;
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (!(target instanceof HTMLAnchorElement) || !isPlain) return;
  const links = [...currentTarget.querySelectorAll<HTMLAnchorElement>('a[href]')];
  const at = links.indexOf(target);
  const next = { ArrowDown: at + 1, ArrowUp: at - 1, Home: 0, End: links.length - 1 }[key];
  if (next === undefined) return;
  event.preventDefault();
  // The list has keys of the same names.
  event.stopPropagation();
  links[next]?.focus();
}
