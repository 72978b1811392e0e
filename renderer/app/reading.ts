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
  /** An annotation that was asked for with the paper; it is gone to once. */
  readonly annotation: string | null;
  /** A place in the text, an offset, that was asked for with it; it is gone to once. */
  readonly offset: number | null;
}

const remembered = 'offprint:reader-tabs';
/** The oldest tabs make room. */
const mostTabs = 12;

let reading: Reading = { tabs: readTabs(), active: null, annotation: null, offset: null };
const listeners = new Set<() => void>();

/** Opens a paper in the reader, in the tab it has already or in a new one. */
export function openReader(
  paper: PaperId,
  surface: ReadingTab['surface'],
  annotation: string | null = null,
  offset: number | null = null,
): void {
  const tab = reading.tabs.find((each) => isSameTab(each, { paper, surface })) ?? { paper, surface };
  const tabs = reading.tabs.includes(tab) ? reading.tabs : [...reading.tabs, tab].slice(-mostTabs);
  show({ tabs, active: tab, annotation, offset });
}

/** Goes back to the library; the tabs wait where they are. */
export function closeReader(): void {
  show({ ...reading, active: null, annotation: null, offset: null });
}

/** Closes one tab; the one after it comes to the front, else the one before, else the library. */
export function closeTab(tab: ReadingTab): void {
  const at = reading.tabs.findIndex((each) => isSameTab(each, tab));
  const tabs = reading.tabs.filter((_each, index) => index !== at);
  const isActive = reading.active !== null && isSameTab(reading.active, tab);
  show({
    tabs,
    active: isActive ? (tabs[at] ?? tabs[at - 1] ?? null) : reading.active,
    annotation: null,
    offset: null,
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
