import { useMemo } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { caretBox } from '../../reader/annotations/caret.ts';
import { markSelection, putNote } from '../../reader/annotations/marker.ts';
import { pageAt } from '../../reader/annotations/page-point.ts';
import type { AnnotationStage } from '../../reader/annotations/stage.ts';
import type { PdfHost } from '../../reader/pdf/page-layer.ts';
import { type Marking, MarkTools } from './mark-tools.tsx';
import { useDesk } from './use-desk.ts';

interface PdfToolsProps {
  readonly host: PdfHost;
  readonly stage: AnnotationStage;
  readonly paper: PaperId;
  readonly isActive: boolean;
}

/** The annotating tools for the pages of a PDF. */
export function PdfTools({ host, stage, paper, isActive }: PdfToolsProps) {
  const { desk } = useDesk(paper);
  const marking = useMemo(
    (): Marking => ({
      tools: ['highlight', 'underline', 'note', 'area'],
      scroller: host.scroller,
      select: (type, colour) => markSelection(host, desk, type, colour),
      noteAtCaret: (colour) => {
        const caret = caretBox(host.scroller);
        const at = caret === null ? null : pageAt(host.painted.get(), caret.left, caret.top);
        return at === null ? [] : putNote(host, desk, at, colour);
      },
    }),
    [host, desk],
  );
  return <MarkTools marking={marking} desk={desk} stage={stage} isActive={isActive} />;
}
