import { type RefObject, useCallback, useEffect, useRef, useState } from 'react';
import { sectionIn } from './opened-at.ts';

/** A section whose heading is at most so far below the top edge is the one that is read, pixels. */
const belowTop = 96;

interface CurrentSection {
  /** The title of the section that the reader is at; `null` before anything was scrolled. */
  readonly current: string | null;
  /** Scrolls to a section. It stays the current one until the reader scrolls, also where the page ends before it. */
  readonly show: (title: string) => void;
}

/** Follows which of the sections with these titles, from top to bottom, is read. */
export function useCurrentSection(
  page: RefObject<HTMLElement | null>,
  titles: readonly string[],
): CurrentSection {
  const [current, setCurrent] = useState<string | null>(null);
  const isChosen = useRef(false);
  useEffect(() => {
    const root = page.current;
    if (root === null) return undefined;
    const left = new AbortController();
    const options = { signal: left.signal, passive: true };
    const follow = (): void => {
      if (!isChosen.current) setCurrent(sectionAt(root, titles));
    };
    root.addEventListener('scroll', follow, options);
    for (const move of ['wheel', 'pointerdown', 'keydown']) {
      root.addEventListener(
        move,
        () => {
          isChosen.current = false;
        },
        options,
      );
    }
    return () => left.abort();
  }, [page, titles]);
  const show = useCallback(
    (title: string): void => {
      isChosen.current = true;
      setCurrent(title);
      sectionIn(page.current, title)?.scrollIntoView({ block: 'start' });
    },
    [page],
  );
  return { current, show };
}

/** The last section that begins above the upper part of what is seen; at the end of the page, the last of all. */
function sectionAt(root: HTMLElement, titles: readonly string[]): string | null {
  if (root.scrollTop + root.clientHeight >= root.scrollHeight - 2) return titles.at(-1) ?? null;
  const top = root.getBoundingClientRect().top + belowTop;
  const isAbove = (title: string): boolean =>
    (sectionIn(root, title)?.getBoundingClientRect().top ?? Number.POSITIVE_INFINITY) <= top;
  return titles.findLast(isAbove) ?? null;
}
