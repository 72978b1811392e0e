import { Highlighter, SquareDashed, StickyNote, Underline } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import type { ColourNames } from '../../../shared/library/annotation-colours.ts';
import { colourName } from '../../../shared/library/annotation-markdown.ts';
import { type AnnotationColour, annotationPalette } from '../../../shared/library/marks.ts';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import { ColourNamesForm } from './colour-names-form.tsx';
import { ColourRow } from './colour-row.tsx';
import type { MarkMode, MarkTool } from './stage.ts';

interface AnnotationToolsProps {
  /** Which tools there are. */
  readonly tools: readonly MarkTool[];
  readonly mode: MarkMode;
  readonly names: ColourNames;
  readonly colour: AnnotationColour;
  readonly onNameColour: (colour: AnnotationColour, name: string) => void;
  readonly onColour: (colour: AnnotationColour) => void;
  readonly onTool: (mode: MarkTool) => void;
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;
const titles = {
  highlight: text.annotations.highlight,
  underline: text.annotations.underline,
  note: text.annotations.addNote,
  area: text.annotations.area,
} as const;
const symbols = {
  highlight: <Highlighter {...icon} />,
  underline: <Underline {...icon} />,
  note: <StickyNote {...icon} />,
  area: <SquareDashed {...icon} />,
} as const;

/** The tools that mark pages: used on a selection at once, else taken in hand for the next one. */
export function AnnotationTools(props: AnnotationToolsProps) {
  const { tools, mode, names, colour, onNameColour, onColour, onTool } = props;
  const [isOpen, setOpen] = useState(false);
  return (
    <span className="flex items-center gap-0.5">
      {tools.map((name) => (
        <Button
          key={name}
          name={titles[name]}
          showName={false}
          aria-pressed={mode === name}
          icon={symbols[name]}
          className="aria-pressed:bg-wash"
          // A selection must outlive the press that marks it.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onTool(name)}
        />
      ))}
      <Popover.Root open={isOpen} onOpenChange={setOpen}>
        <Popover.Trigger asChild>
          <Button
            name={text.annotations.chosenColour(colourName(colour, names))}
            showName={false}
            icon={
              <span
                aria-hidden
                className="size-4 rounded-full border border-[#00000033]"
                style={{ background: annotationPalette[colour] }}
              />
            }
          />
        </Popover.Trigger>
        <Popover.Portal>
          <Popover.Content
            aria-label={text.annotations.colour}
            sideOffset={6}
            className="z-40 rounded-card border border-line bg-raised p-1.5 shadow-float"
          >
            <ColourRow
              names={names}
              chosen={colour}
              onChoose={(chosen) => {
                onColour(chosen);
                setOpen(false);
              }}
            />
            <details className="mt-1">
              <summary className="rounded-control px-1 py-0.5 text-12 text-ink-2 hover:text-ink">
                {text.annotations.nameColours}
              </summary>
              <div className="pt-1.5">
                <ColourNamesForm names={names} onName={onNameColour} />
              </div>
            </details>
          </Popover.Content>
        </Popover.Portal>
      </Popover.Root>
    </span>
  );
}
