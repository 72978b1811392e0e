import {
  type AnnotationColour,
  annotationColours,
  annotationPalette,
} from '../../../../shared/library/marks.ts';

/** A range to be marked. */
export interface MarkedRange {
  readonly range: Range;
  readonly colour: AnnotationColour;
  readonly style: 'highlight' | 'underline';
}

// One highlight of CSS for each look; open texts share them, so each takes only its own ranges back.
const looks = new Map<string, Highlight>();
const sheet = new CSSStyleSheet();
document.adoptedStyleSheets.push(sheet);

/** As strong as on the pages of a PDF. */
const declarations = {
  highlight: (colour: string) => `background-color: rgb(from ${colour} r g b / 0.35)`,
  underline: (colour: string) => `text-decoration: underline 2px ${colour}`,
} as const;

function lookOf(style: MarkedRange['style'], colour: AnnotationColour): Highlight {
  const name = `${style}-${colour}`;
  const held = looks.get(name);
  if (held !== undefined) return held;
  const made = new Highlight();
  // What is marked later lies above what was marked before.
  made.priority = annotationColours.indexOf(colour);
  looks.set(name, made);
  CSS.highlights.set(name, made);
  sheet.insertRule(`::highlight(${name}) { ${declarations[style](annotationPalette[colour])} }`);
  return made;
}

/** Marks ranges of the document. @returns what takes the marks away. */
export function markRanges(marked: readonly MarkedRange[]): () => void {
  for (const { range, colour, style } of marked) lookOf(style, colour).add(range);
  return () => {
    for (const { range, colour, style } of marked) lookOf(style, colour).delete(range);
  };
}
