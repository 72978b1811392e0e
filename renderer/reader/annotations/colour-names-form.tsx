import type { ColourNames } from '../../../shared/library/annotation-colours.ts';
import {
  type AnnotationColour,
  annotationColours,
  annotationPalette,
} from '../../../shared/library/marks.ts';
import { text } from '../../../shared/text/text.ts';

interface ColourNamesFormProps {
  readonly names: ColourNames;
  readonly onName: (colour: AnnotationColour, name: string) => void;
}

/** What each colour stands for, in the reader's words; kept when a field is left. */
export function ColourNamesForm({ names, onName }: ColourNamesFormProps) {
  return (
    <div className="flex flex-col gap-1">
      {annotationColours.map((colour) => (
        <label key={colour} className="flex items-center gap-2">
          <span
            aria-hidden
            className="size-4 shrink-0 rounded-full border border-[#00000033]"
            style={{ background: annotationPalette[colour] }}
          />
          <input
            type="text"
            aria-label={text.annotations.nameOf(text.annotations.colours[colour])}
            placeholder={text.annotations.colours[colour]}
            defaultValue={names[colour] ?? ''}
            maxLength={40}
            onBlur={(event) => {
              if (event.target.value.trim() !== (names[colour] ?? '')) onName(colour, event.target.value);
            }}
            onKeyDown={(event) => {
              if (event.key === 'Enter') event.currentTarget.blur();
            }}
            className="h-6 min-w-0 flex-1 rounded-control border border-line bg-raised px-1.5 placeholder:text-ink-2"
          />
        </label>
      ))}
    </div>
  );
}
