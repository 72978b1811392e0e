import { type RefObject, useEffect } from 'react';
import { goTo } from '../../app/navigation.ts';

let wanted: string | null = null;

/** Opens Settings at the section of a title. */
export function openSettingsAt(title: string): void {
  wanted = title;
  goTo({ name: 'settings' });
}

/** Where a section is; `null` while it has not been drawn. */
export const sectionIn = (page: HTMLElement | null, title: string): Element | null =>
  page?.querySelector(`[data-section="${CSS.escape(title)}"]`) ?? null;

/** Shows the section that Settings was opened at, until the reader moves: what is above it arrives only by and by. */
export function useOpenedAt(page: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const title = wanted;
    wanted = null;
    const content = page.current?.firstElementChild;
    if (title === null || content === null || content === undefined) return;
    const show = (): void => sectionIn(page.current, title)?.scrollIntoView({ block: 'start' });
    const drawn = new ResizeObserver(show);
    drawn.observe(content);
    const moved = new AbortController();
    const end = (): void => {
      drawn.disconnect();
      moved.abort();
    };
    for (const move of ['wheel', 'pointerdown', 'keydown']) {
      window.addEventListener(move, end, { signal: moved.signal, passive: true });
    }
    return end;
  }, [page]);
}
