import { useSyncExternalStore } from 'react';

/** The colours of the pages; `window` follows the window's own. */
export const pageThemes = ['window', 'light', 'dark', 'sepia', 'grey'] as const;
export type PageTheme = (typeof pageThemes)[number];

/** Whether pages of this theme are light on dark at the moment, followed live. */
export function useIsDark(theme: PageTheme): boolean {
  const isWindowDark = useSyncExternalStore(
    subscribe,
    () => document.documentElement.dataset.theme === 'dark',
  );
  return theme === 'dark' || (theme === 'window' && isWindowDark);
}

/** The window's own theme stands in an attribute, wherever it comes from. */
function subscribe(listener: () => void): () => void {
  const watch = new MutationObserver(listener);
  watch.observe(document.documentElement, { attributeFilter: ['data-theme'] });
  return () => watch.disconnect();
}

export function isPageTheme(text: string): text is PageTheme {
  return pageThemes.some((theme) => theme === text);
}
