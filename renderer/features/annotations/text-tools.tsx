import type { AnnotationColour } from '../../../shared/library/marks.ts';
import { AnnotationTools } from '../../reader/annotations/annotation-tools.tsx';
import type { AnnotationStage, MarkMode } from '../../reader/annotations/stage.ts';
import { markText } from '../../reader/annotations/text/text-marking.ts';
import { useReadable } from '../../reader/readable.ts';
import type { TextHost } from '../../reader/text/text-layer.ts';
import { colourChoice } from './colour-choice.ts';
import { focusedAnnotation, useMarkCommands } from './mark-commands.ts';
import { useDesk } from './use-desk.ts';
import { useTextHash } from './use-text-hash.ts';

interface TextToolsProps {
  readonly host: TextHost;
  readonly stage: AnnotationStage;
  readonly isActive: boolean;
}

/** The annotating tools for a reflowed text, and their keys. */
export function TextTools({ host, stage, isActive }: TextToolsProps) {
  const { desk } = useDesk(host.paper);
  const { mode, caret } = useReadable(stage.state);
  const colour = colourChoice.use();
  const hash = useTextHash(host.plain);
  const take = (tool: Exclude<MarkMode, 'none'>): void => {
    const [first] = markText(host, desk, tool === 'underline' ? 'underline' : 'highlight', colour, hash);
    if (first === undefined) stage.toggle(tool);
    else if (tool === 'note') stage.open(first);
    if (tool !== 'note' || first === undefined) host.scroller.focus({ preventScroll: true });
  };
  const choose = (chosen: AnnotationColour): void => {
    colourChoice.set(chosen);
    if (markText(host, desk, 'highlight', chosen, hash).length > 0) return;
    const focused = focusedAnnotation();
    if (focused !== null) desk.recolour(focused, chosen);
  };
  useMarkCommands({
    isActive,
    hasAreas: false,
    take,
    choose,
    toggleCaret: () => {
      host.scroller.focus({ preventScroll: true });
      stage.setCaret(!caret);
    },
  });
  return (
    <AnnotationTools
      tools={['highlight', 'underline', 'note']}
      mode={mode}
      names={desk.colours}
      colour={colour}
      onNameColour={desk.nameColour}
      onColour={(chosen) => colourChoice.set(chosen)}
      onTool={take}
    />
  );
}
