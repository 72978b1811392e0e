import { useEffect } from 'react';
import { annotationPalette } from '../../../shared/library/marks.ts';
import type { PdfHost } from '../pdf/page-layer.ts';
import { useReadable } from '../readable.ts';
import { followAreaDrag } from './area-drag.ts';
import { followCaret } from './caret.ts';
import type { AnnotationDesk } from './desk.ts';
import { followKeyFrame } from './follow-key-frame.ts';
import { markArea, noteSize, putNote } from './marker.ts';
import { annotationAt, type PagePoint, pageAt } from './page-point.ts';
import type { AnnotationStage, ColourChoice } from './stage.ts';

interface Tools {
  readonly host: PdfHost;
  readonly desk: AnnotationDesk;
  readonly stage: AnnotationStage;
  readonly colour: ColourChoice;
}

/** What pointer and keys do to the pages: open a mark, put a note, frame an area, move the caret. */
export function useTools({ host, desk, stage, colour }: Tools, placed: AnnotationDesk['annotations']): void {
  const { mode, caret } = useReadable(stage.state);
  const { scroller } = host;
  const note = (at: PagePoint): void => stage.open(putNote(host, desk, at, colour.get())[0] ?? null);
  useEffect(() => {
    const click = (event: MouseEvent): void => {
      if (event.target instanceof Element && event.target.closest('a, button') !== null) return;
      const at = pageAt(host.painted.get(), event.clientX, event.clientY);
      if (at === null || !(document.getSelection()?.isCollapsed ?? true)) return;
      if (mode === 'note') note(at);
      else if (mode === 'none') {
        const hit = annotationAt(placed, at);
        if (hit !== null) stage.open(hit.key);
      }
    };
    scroller.addEventListener('click', click);
    return () => scroller.removeEventListener('click', click);
  }, [scroller, mode, placed]);
  useEffect(() => {
    if (mode !== 'note' && mode !== 'area') return undefined;
    scroller.classList.add(`marks-${mode}`);
    const common = { scroller, colour: annotationPalette[colour.get()], painted: () => host.painted.get() };
    const area = (...[page, rect]: Parameters<Parameters<typeof followAreaDrag>[0]['done']>): void =>
      stage.open(markArea(host, desk, page, rect, colour.get())[0] ?? null);
    // Before what Enter does without a frame.
    const endings =
      mode === 'note'
        ? [
            followKeyFrame({
              ...common,
              size: { width: noteSize, height: noteSize },
              canGrow: false,
              look: 'mark-note is-moved',
              done: (page, { left, top }) => {
                const [x, y] = page.toPdf({ left, top, right: left, bottom: top });
                note({ page, x, y });
              },
            }),
          ]
        : [
            followAreaDrag({ ...common, done: area }),
            followKeyFrame({
              ...common,
              size: { width: 240, height: 160 },
              canGrow: true,
              look: 'mark-drag',
              done: (page, { left, top, width, height }) =>
                area(page, page.toPdf({ left, top, right: left + width, bottom: top + height })),
            }),
          ];
    return () => {
      scroller.classList.remove('marks-note', 'marks-area');
      for (const end of endings) end();
    };
  }, [scroller, mode]);
  useEffect(() => {
    if (mode === 'none' && !caret) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key === 'Escape' && mode !== 'none') stage.layDown();
      else if (event.key === 'Escape' && event.target === scroller) stage.setCaret(false);
      else if (event.key === 'Enter' && mode === 'note' && event.target === scroller) {
        const at = topInSight(host);
        if (at !== null) note(at);
      } else return;
      event.preventDefault();
      event.stopPropagation();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [scroller, mode, caret]);
  useEffect(() => (caret ? followCaret(scroller) : undefined), [scroller, caret]);
}

/** A point near the upper left corner of what is seen of the pages. */
function topInSight(host: PdfHost) {
  const { top, bottom, left, right } = host.scroller.getBoundingClientRect();
  for (let y = top + 24; y < bottom; y += 24) {
    const middle = pageAt(host.painted.get(), (left + right) / 2, y);
    if (middle === null) continue;
    const page = middle.page.layer.getBoundingClientRect();
    return pageAt(host.painted.get(), Math.max(left, page.left) + 24, y);
  }
  return null;
}
