import type { AnnotationPlace, KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import type { Anchored } from './anchored.ts';
import type { PlacedInText } from './text/use-text-parts.ts';

/** What became of annotations that were made on another version, by their keys. */
export interface ChangedPlaces {
  /** Found again, at another place than before. */
  readonly moved: ReadonlySet<string>;
  /** Not found; they are kept and listed. */
  readonly lost: ReadonlySet<string>;
  /** Not looked for, as this version's text cannot be read. */
  readonly unsought: ReadonlySet<string>;
}

/** What is closer than this stands where it stood, PDF points. */
const sameWithin = 3;

/** Those that were made on another file of the paper; what was made on its text has no place to compare. */
export function changedOnPages(
  annotations: readonly KeyedAnnotation[],
  { placed, moved, orphans, unsought }: Anchored,
): ChangedPlaces {
  const onPages = annotations.filter(({ place }) => place.surface === 'pdf');
  const now = new Map(placed.map(({ key, place }) => [key, place]));
  const isElsewhere = ({ key, place }: KeyedAnnotation): boolean => {
    const there = now.get(key);
    return moved.has(key) && there !== undefined && !isSamePlace(place, there);
  };
  return {
    moved: keysOf(onPages.filter(isElsewhere)),
    lost: keysOf(onPages.filter(({ key }) => orphans.has(key))),
    unsought,
  };
}

/**
 * Those that were made on another version of the text; the words of a PDF may always be missing in it.
 * @param hash the SHA-256 of the text that is open; empty while it is not known.
 */
export function changedInText(
  annotations: readonly KeyedAnnotation[],
  placed: readonly PlacedInText[],
  hash: string,
): ChangedPlaces {
  const older = annotations.filter(
    ({ place, file }) => hash !== '' && place.surface === 'text' && file !== hash,
  );
  const starts = new Map(placed.map(({ annotation: { key }, start }) => [key, start]));
  const isElsewhere = ({ key, place }: KeyedAnnotation): boolean =>
    place.surface === 'text' && starts.get(key) !== place.start;
  return {
    moved: keysOf(older.filter((each) => starts.has(each.key) && isElsewhere(each))),
    lost: keysOf(older.filter(({ key }) => !starts.has(key))),
    unsought: new Set(),
  };
}

const keysOf = (annotations: readonly KeyedAnnotation[]): ReadonlySet<string> =>
  new Set(annotations.map(({ key }) => key));

function isSamePlace(a: AnnotationPlace, b: AnnotationPlace): boolean {
  if (a.surface !== 'pdf' || b.surface !== 'pdf' || a.page !== b.page) return false;
  const [before, after] = [a.rects[0], b.rects[0]];
  if (before === undefined || after === undefined) return before === after;
  return before.every((value, index) => Math.abs(value - (after[index] ?? 0)) < tolerance(index));
}

/** Where a line begins and how high it lies is known exactly, where it ends depends on its last letters. */
const tolerance = (index: number): number => (index === 2 ? Number.POSITIVE_INFINITY : sameWithin);
