import { useSyncExternalStore } from 'react';
import { isPaperId, type PaperId } from '../../shared/library/ids.ts';

/** A paper that is open in the reader, as its PDF or as reflowed text. */
export interface ReadingTab {
  readonly paper: PaperId;
  readonly surface: 'pdf' | 'text';
}

export interface Reading {
  /** In the order in which they were opened. */
  readonly tabs: readonly ReadingTab[];
  /** The one that is read; `null` while the reader is closed, whose tabs then wait. */
  readonly active: ReadingTab | null;
  /** What was asked for with the paper; it is gone to once. */
  readonly annotation: string | null;
  readonly offset: number | null;
  readonly page: WantedPage | null;
}

/** Words on a page of a PDF; `index` from 0. */
export interface WantedPage {
  readonly index: number;
  readonly words: string;
}

/** Where a paper is to be opened: at an annotation, an offset into its text, or words on a page. */
export interface WantedPlace {
  readonly annotation?: string | null;
  readonly offset?: number;
  readonly page?: WantedPage;
}

const nowhere = { annotation: null, offset: null, page: null } as const;

const remembered = 'offprint:reader-tabs';
/** The oldest tabs make room. */
const mostTabs = 12;

let reading: Reading = { tabs: readTabs(), active: null, ...nowhere };
const listeners = new Set<() => void>();

/** Opens a paper in the reader, in the tab it has already or in a new one. */
export function openReader(paper: PaperId, surface: ReadingTab['surface'], wanted: WantedPlace = {}): void {
  const tab = reading.tabs.find((each) => isSameTab(each, { paper, surface })) ?? { paper, surface };
  const tabs = reading.tabs.includes(tab) ? reading.tabs : [...reading.tabs, tab].slice(-mostTabs);
  show({ tabs, active: tab, ...nowhere, ...wanted });
}

/** Goes back to the library; the tabs wait where they are. */
export function closeReader(): void {
  show({ ...reading, active: null, ...nowhere });
}

/** Closes one tab; the one after it comes to the front, else the one before, else the library. */
export function closeTab(tab: ReadingTab): void {
  const at = reading.tabs.findIndex((each) => isSameTab(each, tab));
  const tabs = reading.tabs.filter((_each, index) => index !== at);
  const isActive = reading.active !== null && isSameTab(reading.active, tab);
  show({
    tabs,
    active: isActive ? (tabs[at] ?? tabs[at - 1] ?? null) : reading.active,
    ...nowhere,
  });
}

/** The annotation was gone to. */
export function annotationShown(): void {
  show({ ...reading, annotation: null });
}

/** The place in the text was gone to. */
export function offsetShown(): void {
  show({ ...reading, offset: null });
}

/** The page was gone to. */
export function pageShown(): void {
  show({ ...reading, page: null });
}

export const isSameTab = (a: ReadingTab, b: ReadingTab): boolean =>
  a.paper === b.paper && a.surface === b.surface;

/** What is read in this window now. */
export const activeReading = (): ReadingTab | null => reading.active;

/** What is being read in this window, followed live. */
export const useReading = (): Reading => useSyncExternalStore(subscribe, () => reading);

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function show(next: Reading): void {
  reading = next;
  localStorage.setItem(remembered, next.tabs.map(({ surface, paper }) => `${surface} ${paper}`).join('\n'));
  for (const listener of listeners) listener();
}

function readTabs(): readonly ReadingTab[] {
  return (localStorage.getItem(remembered) ?? '').split('\n').flatMap((line): ReadingTab[] => {
    const [surface, paper = ''] = line.split(' ');
    if (!isPaperId(paper)) return [];
    return surface === 'pdf' || surface === 'text' ? [{ paper, surface }] : [];
  });
}
