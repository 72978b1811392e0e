import type { PaperId } from '../../../shared/library/ids.ts';
import type { AnnotationColour } from '../../../shared/library/marks.ts';
import { AnnotationTools } from '../../reader/annotations/annotation-tools.tsx';
import { markSelection } from '../../reader/annotations/marker.ts';
import type { AnnotationStage, MarkMode } from '../../reader/annotations/stage.ts';
import type { PdfHost } from '../../reader/pdf/page-layer.ts';
import { useReadable } from '../../reader/readable.ts';
import { colourChoice } from './colour-choice.ts';
import { focusedAnnotation, useMarkCommands } from './mark-commands.ts';
import { useDesk } from './use-desk.ts';

interface PdfToolsProps {
  readonly host: PdfHost;
  readonly stage: AnnotationStage;
  readonly paper: PaperId;
  readonly isActive: boolean;
}

/** The annotating tools of the toolbar, and their keys. */
export function PdfTools({ host, stage, paper, isActive }: PdfToolsProps) {
  const { desk } = useDesk(paper);
  const { mode, caret } = useReadable(stage.state);
  const colour = colourChoice.use();
  const take = (tool: Exclude<MarkMode, 'none'>): void => {
    const type = tool === 'underline' ? 'underline' : 'highlight';
    const keys = tool === 'area' ? [] : markSelection(host, desk, type, colour);
    const [first] = keys;
    if (first === undefined) stage.toggle(tool);
    else if (tool === 'note') stage.open(first);
    if (tool !== 'note' || first === undefined) host.scroller.focus({ preventScroll: true });
  };
  const choose = (chosen: AnnotationColour): void => {
    colourChoice.set(chosen);
    if (markSelection(host, desk, 'highlight', chosen).length > 0) return;
    const focused = focusedAnnotation();
    if (focused !== null) desk.recolour(focused, chosen);
  };
  useMarkCommands({
    isActive,
    hasAreas: true,
    take,
    choose,
    toggleCaret: () => {
      host.scroller.focus({ preventScroll: true });
      stage.setCaret(!caret);
    },
  });
  return (
    <AnnotationTools
      tools={['highlight', 'underline', 'note', 'area']}
      mode={mode}
      names={desk.colours}
      colour={colour}
      onNameColour={desk.nameColour}
      onColour={(chosen) => colourChoice.set(chosen)}
      onTool={take}
    />
  );
}
