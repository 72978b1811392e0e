import { useSyncExternalStore } from 'react';
import { remember } from './remembered.ts';

/** Below this width one pane is shown at a time, pixels. */
const narrow = window.matchMedia('(max-width: 799px)');

function subscribe(listener: () => void): () => void {
  narrow.addEventListener('change', listener);
  return () => narrow.removeEventListener('change', listener);
}

/** Whether the window has room for one pane only, at the moment. */
export const isNarrow = (): boolean => narrow.matches;

/** The same, followed live. */
export const useIsNarrow = (): boolean => useSyncExternalStore(subscribe, isNarrow);

const isWidth = (text: string): text is string => /^\d{2,4}$/.test(text);

export const sidebarWidth = remember<string>('sidebar-width', '220', isWidth);
export const listWidth = remember<string>('list-width', '380', isWidth);
