import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { annotationWords } from '../../../shared/library/annotation-words.ts';
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
  const foldedTitles = new Map<string, string>();
  const titleOf = (id: string): string => {
    const title = foldedTitles.get(id) ?? folded(titles?.get(id) ?? '');
    foldedTitles.set(id, title);
    return title;
  };
  return annotations.filter((each) => {
    if (colour !== null && each.colour !== colour) return false;
    if (label !== null && !each.labels.includes(label)) return false;
    if (paper !== null && each.paper !== paper) return false;
    if (wanted.length === 0) return true;
    const whole = foldedWords(each);
    return wanted.every((word) => whole.includes(word) || titleOf(each.paper).includes(word));
  });
}

/** The labels in use, by name. */
export const labelsOf = (annotations: readonly KeyedAnnotation[]): readonly string[] =>
  [...new Set(annotations.flatMap((each) => each.labels))].sort((a, b) => a.localeCompare(b));

// An annotation is never changed in place, so its words need not be folded at every key.
const known = new WeakMap<KeyedAnnotation, string>();

function foldedWords(annotation: KeyedAnnotation): string {
  const { comment, labels } = annotation;
  const words = known.get(annotation) ?? folded([annotationWords(annotation), comment, ...labels].join('\n'));
  known.set(annotation, words);
  return words;
}

/** Without case and accents. */
const folded = (text: string): string => text.normalize('NFD').replace(/\p{M}/gu, '').toLocaleLowerCase();
