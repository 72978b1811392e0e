import { Part } from '../../ui/prepared.tsx';
import type { TabProps } from './paper-reader.tsx';

/** The reader's room and what stands in it, loaded apart from the window. */
export const readerRoom = new Part<object>(() => import('./reader-room.tsx'));
export const pdfTab = new Part<TabProps>(() => import('./pdf-tab.tsx'));
export const textTab = new Part<TabProps>(() => import('./text-tab.tsx'));
