import { ChevronDown, Search } from 'lucide-react';
import type { ColourNames } from '../../../shared/library/annotation-colours.ts';
import { colourName } from '../../../shared/library/annotation-markdown.ts';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { annotationColours } from '../../../shared/library/marks.ts';
import { text } from '../../../shared/text/text.ts';
import { labelsOf, type Narrowing } from './narrowing.ts';

interface NarrowingBarProps {
  readonly annotations: readonly KeyedAnnotation[];
  readonly names: ColourNames;
  readonly narrowing: Narrowing;
  /** The papers to choose from; absent in the list of one paper. */
  readonly papers?: ReadonlyMap<string, string>;
  readonly onChange: (narrowing: Narrowing) => void;
}

/** Narrows a list of annotations by words, colour, label and paper; offers only what there is. */
export function NarrowingBar({ annotations, names, narrowing, papers, onChange }: NarrowingBarProps) {
  const used = new Set(annotations.map((each) => each.colour));
  const colours = annotationColours.filter((colour) => used.has(colour));
  const labels = labelsOf(annotations);
  const set = (part: Partial<Narrowing>): void => onChange({ ...narrowing, ...part });
  return (
    <div className="flex flex-wrap items-center gap-1.5">
      <span className="relative min-w-32 flex-1">
        <Search aria-hidden size={13} className="absolute top-2 left-2 text-ink-2" />
        <input
          type="search"
          aria-label={papers === undefined ? text.annotations.search : text.annotations.searchEverywhere}
          placeholder={papers === undefined ? text.annotations.search : text.annotations.searchEverywhere}
          value={narrowing.words}
          onChange={(event) => set({ words: event.target.value })}
          className="h-7 w-full rounded-control border border-line bg-raised pr-2 pl-7"
        />
      </span>
      {colours.length < 2 && narrowing.colour === null ? null : (
        <Choice
          name={text.annotations.byColour}
          any={text.annotations.anyColour}
          value={narrowing.colour}
          options={colours.map((colour) => [colour, colourName(colour, names)])}
          onChange={(value) => set({ colour: colours.find((colour) => colour === value) ?? null })}
        />
      )}
      {labels.length === 0 ? null : (
        <Choice
          name={text.annotations.byLabel}
          any={text.annotations.anyLabel}
          value={narrowing.label}
          options={labels.map((label) => [label, label])}
          onChange={(label) => set({ label })}
        />
      )}
      {papers === undefined || papers.size < 2 ? null : (
        <Choice
          name={text.annotations.byPaper}
          any={text.annotations.anyPaper}
          value={narrowing.paper}
          options={[...papers]}
          onChange={(paper) => set({ paper })}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly name: string;
  readonly any: string;
  readonly value: string | null;
  readonly options: readonly (readonly [value: string, name: string])[];
  readonly onChange: (value: string | null) => void;
}

function Choice({ name, any, value, options, onChange }: ChoiceProps) {
  return (
    <span className="relative inline-flex max-w-44 items-center">
      <select
        aria-label={name}
        value={value ?? ''}
        onChange={(event) => onChange(event.target.value === '' ? null : event.target.value)}
        className="h-7 min-w-0 appearance-none truncate rounded-control border border-line bg-raised pr-6 pl-2.5 hover:border-ink-2/50"
      >
        <option value="">{any}</option>
        {options.map(([option, shown]) => (
          <option key={option} value={option}>
            {shown}
          </option>
        ))}
      </select>
      <ChevronDown aria-hidden size={14} className="pointer-events-none absolute right-1.5 text-ink-2" />
    </span>
  );
}
