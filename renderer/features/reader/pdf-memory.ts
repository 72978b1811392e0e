import type { ReadSoFar } from '../../actions/progress.ts';
import type { ProgressRow } from '../../queries/progress.ts';
import { isPaneName } from '../../reader/pane-names.ts';
import { firstView, valuesOf, viewOf } from '../../reader/pdf/view-state.ts';
import type { PdfMemory } from '../../reader/pdf-reader.tsx';

/** How the reader left the PDF, from the paper's record, which also keeps the place in its text. */
export function memoryOf(row: ProgressRow | null): PdfMemory {
  if (row === null) return { view: firstView, pane: null };
  const { pane } = row.view;
  return { view: viewOf(row.view), pane: isPaneName(pane) ? pane : null };
}

/** What the record says of a place in a PDF. @param reached how much of it has been seen, 0 to 1. */
export function progressAt({ view, pane }: PdfMemory, pages: number, reached: number): ReadSoFar {
  return {
    surface: 'pdf',
    fraction: reached,
    page: view.page,
    pages,
    view: { ...valuesOf(view), pane: pane ?? 'none' },
  };
}
