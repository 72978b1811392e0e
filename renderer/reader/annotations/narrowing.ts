import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import type { AnnotationColour } from '../../../shared/library/marks.ts';

/** Which annotations of a list are wanted; `null` and an empty text leave out none. */
export interface Narrowing {
  readonly words: string;
  readonly colour: AnnotationColour | null;
  readonly label: string | null;
  readonly paper: string | null;
}

export const notNarrowed: Narrowing = { words: '', colour: null, label: null, paper: null };

/** The wanted annotations; all words must stand in quote, comment, labels or the paper's title. */
export function narrowed<Annotation extends KeyedAnnotation>(
  annotations: readonly Annotation[],
  { words, colour, label, paper }: Narrowing,
  titles?: ReadonlyMap<string, string>,
): readonly Annotation[] {
  const wanted = folded(words)
    .split(/\s+/)
    .filter((word) => word !== '');
  return annotations.filter((each) => {
    if (colour !== null && each.colour !== colour) return false;
    if (label !== null && !each.labels.includes(label)) return false;
    if (paper !== null && each.paper !== paper) return false;
    if (wanted.length === 0) return true;
    const whole = folded(
      [each.quote, each.comment, ...each.labels, titles?.get(each.paper) ?? ''].join('\n'),
    );
    return wanted.every((word) => whole.includes(word));
  });
}

/** The labels in use, by name. */
export const labelsOf = (annotations: readonly KeyedAnnotation[]): readonly string[] =>
  [...new Set(annotations.flatMap((each) => each.labels))].sort((a, b) => a.localeCompare(b));

/** Without case and accents. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
