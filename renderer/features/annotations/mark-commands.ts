import type { AnnotationColour } from '../../../shared/library/marks.ts';
import { useCommands } from '../../app/commands.ts';
import type { MarkTool } from '../../reader/annotations/stage.ts';

interface MarkCommands {
  readonly isActive: boolean;
  readonly tools: readonly MarkTool[];
  take(tool: MarkTool): void;
  choose(colour: AnnotationColour): void;
  toggleCaret(): void;
}

/** Lets the keys of annotating work in the reader that is in front. */
export function useMarkCommands({ isActive, tools, take, choose, toggleCaret }: MarkCommands): void {
  const run = (does: () => void) => (isActive ? does : undefined);
  useCommands({
    highlight: run(() => take('highlight')),
    underline: run(() => take('underline')),
    'add-note': run(() => take('note')),
    'mark-area': tools.includes('area') ? run(() => take('area')) : undefined,
    'reader-caret': run(toggleCaret),
    'mark-yellow': run(() => choose('yellow')),
    'mark-red': run(() => choose('red')),
    'mark-green': run(() => choose('green')),
    'mark-blue': run(() => choose('blue')),
    'mark-purple': run(() => choose('purple')),
    'mark-magenta': run(() => choose('magenta')),
    'mark-orange': run(() => choose('orange')),
    'mark-grey': run(() => choose('grey')),
  });
}

/** The annotation whose mark has the focus, which colours then change. */
export const focusedAnnotation = (): string | null =>
  document.activeElement?.getAttribute('data-annotation-key') ?? null;
