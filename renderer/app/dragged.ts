import type { DragEvent } from 'react';
import { isPaperId, type PaperId } from '../../shared/library/ids.ts';

const papersType = 'application/x-offprint-papers';
const listType = 'application/x-offprint-list';

/** Lets a drag carry papers, also into another window of Offprint. */
export function dragPapers(event: DragEvent, papers: readonly PaperId[]): void {
  event.dataTransfer.setData(papersType, JSON.stringify(papers));
  event.dataTransfer.effectAllowed = 'copyMove';
}

let isPdfLeaving = false;

/** Notes that a PDF of ours is dragged out: a page is told neither of such a drag's files nor of its end. */
export function notePdfLeaves(): void {
  isPdfLeaving = true;
  const ended = new AbortController();
  const over = ({ buttons }: PointerEvent): void => {
    // While something is dragged the page hears nothing of the pointer.
    if (buttons > 0) return;
    isPdfLeaving = false;
    ended.abort();
  };
  window.addEventListener('pointermove', over, { signal: ended.signal });
}

/** Whether what is dragged over the window is a PDF that comes from it. */
export const pdfLeaves = (): boolean => isPdfLeaving;

/** Lets a drag carry a list of the sidebar. */
export function dragList(event: DragEvent, list: string): void {
  // Not as the link that it is drawn as, whose address means nothing elsewhere.
  event.dataTransfer.clearData();
  event.dataTransfer.setData(listType, list);
  event.dataTransfer.effectAllowed = 'move';
}

export const carriesPapers = (event: DragEvent): boolean => event.dataTransfer.types.includes(papersType);
export const carriesList = (event: DragEvent): boolean => event.dataTransfer.types.includes(listType);

/** The list that is dropped; `null` when something else is. */
export const droppedList = (event: DragEvent): string | null => event.dataTransfer.getData(listType) || null;

/** The papers that are dropped; none when something else is. Readable in the drop only. */
export function droppedPapers(event: DragEvent): PaperId[] {
  try {
    const read: unknown = JSON.parse(event.dataTransfer.getData(papersType));
    return Array.isArray(read)
      ? read.flatMap((id) => (typeof id === 'string' && isPaperId(id) ? [id] : []))
      : [];
  } catch {
    return [];
  }
}
