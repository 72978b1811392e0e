import type { AnnotationColour } from '../../../shared/library/marks.ts';
import { AnnotationTools } from '../../reader/annotations/annotation-tools.tsx';
import type { AnnotationDesk } from '../../reader/annotations/desk.ts';
import type { AnnotationStage, MarkTool } from '../../reader/annotations/stage.ts';
import { useReadable } from '../../reader/readable.ts';
import { colourChoice } from './colour-choice.ts';
import { focusedAnnotation, useMarkCommands } from './mark-commands.ts';

/** What the tools do on one surface. */
export interface Marking {
  readonly tools: readonly MarkTool[];
  readonly scroller: HTMLElement;
  /** Marks the selection. @returns the keys of what was made, none when nothing is selected. */
  select(type: 'highlight' | 'underline', colour: AnnotationColour): readonly string[];
  /** Puts a note where the caret stands. @returns the keys of what was made, none when it stands nowhere. */
  noteAtCaret(colour: AnnotationColour): readonly string[];
}

interface MarkToolsProps {
  readonly marking: Marking;
  readonly desk: AnnotationDesk;
  readonly stage: AnnotationStage;
  readonly isActive: boolean;
}

/** The annotating tools of the toolbar, and their keys. */
export function MarkTools({ marking, desk, stage, isActive }: MarkToolsProps) {
  const { mode, caret } = useReadable(stage.state);
  const colour = colourChoice.use();
  const { tools, scroller } = marking;
  const take = (tool: MarkTool): void => {
    const type = tool === 'underline' ? 'underline' : 'highlight';
    const marked = tool === 'area' ? [] : marking.select(type, colour);
    const [made] = marked.length === 0 && tool === 'note' && caret ? marking.noteAtCaret(colour) : marked;
    if (made === undefined) stage.toggle(tool);
    else if (tool === 'note') stage.open(made);
    if (tool !== 'note' || made === undefined) scroller.focus({ preventScroll: true });
  };
  const choose = (chosen: AnnotationColour): void => {
    colourChoice.set(chosen);
    if (marking.select('highlight', chosen).length > 0) return;
    const focused = focusedAnnotation();
    if (focused !== null) desk.recolour(focused, chosen);
  };
  useMarkCommands({
    isActive,
    tools,
    take,
    choose,
    toggleCaret: () => {
      scroller.focus({ preventScroll: true });
      stage.setCaret(!caret);
    },
  });
  return (
    <AnnotationTools
      tools={tools}
      mode={mode}
      names={desk.colours}
      colour={colour}
      onNameColour={desk.nameColour}
      onColour={(chosen) => colourChoice.set(chosen)}
      onTool={take}
    />
  );
}
