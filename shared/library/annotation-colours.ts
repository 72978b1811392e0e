import { type AnnotationColour, annotationColours } from './marks.ts';

/** The key of the setting that holds what the reader calls the colours. */
export const colourNamesKey = 'annotation-colours';

/** What the reader calls colours, such as yellow “claim”; colours without a name are absent. */
export type ColourNames = Readonly<Partial<Record<AnnotationColour, string>>>;

const longest = 40;

/** Reads the setting's value; whatever is strange in it is left out. */
export function readColourNames(value: unknown): ColourNames {
  if (typeof value !== 'object' || value === null) return {};
  const names: Partial<Record<AnnotationColour, string>> = {};
  for (const colour of annotationColours) {
    const name: unknown = Reflect.get(value, colour);
    if (typeof name === 'string' && name.trim() !== '') names[colour] = tidyColourName(name);
  }
  return names;
}

/** The names with one of them changed; an empty name takes it away. */
export function withColourName(names: ColourNames, colour: AnnotationColour, name: string): ColourNames {
  const { [colour]: _old, ...others } = names;
  const tidy = tidyColourName(name);
  return tidy === '' ? others : { ...others, [colour]: tidy };
}

const tidyColourName = (name: string): string => name.trim().replace(/\s+/g, ' ').slice(0, longest);
