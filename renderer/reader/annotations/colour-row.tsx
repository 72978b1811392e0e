import type { ColourNames } from '../../../shared/library/annotation-colours.ts';
import { colourName } from '../../../shared/library/annotation-markdown.ts';
import {
  type AnnotationColour,
  annotationColours,
  annotationPalette,
} from '../../../shared/library/marks.ts';
import { text } from '../../../shared/text/text.ts';

interface ColourRowProps {
  readonly names: ColourNames;
  /** The one that is set; `null` where none is. */
  readonly chosen: AnnotationColour | null;
  readonly onChoose: (colour: AnnotationColour) => void;
}

/** The eight colours, each with its name and its key. */
export function ColourRow({ names, chosen, onChoose }: ColourRowProps) {
  return (
    <div role="group" aria-label={text.annotations.colour} className="flex gap-0.5">
      {annotationColours.map((colour, index) => (
        <button
          key={colour}
          type="button"
          aria-label={colourName(colour, names)}
          aria-pressed={chosen === null ? undefined : chosen === colour}
          title={`${colourName(colour, names)} (${index + 1})`}
          // The selection must stay while it is marked.
          onPointerDown={(event) => event.preventDefault()}
          onClick={() => onChoose(colour)}
          className="grid size-6 place-items-center rounded-control hover:bg-wash"
        >
          <span
            className={`size-4 rounded-full border border-[#00000033] ${chosen === colour ? 'outline-2 outline-accent outline-offset-1' : ''}`}
            style={{ background: annotationPalette[colour] }}
          />
        </button>
      ))}
    </div>
  );
}
