import { median, pairedRatio } from './statistics.ts';

/** Something measured, one value a round. */
export interface Figure {
  readonly name: string;
  readonly unit: string;
  readonly values: readonly number[];
  /** The other side of the same rounds, which the target is a ratio to. */
  readonly reference?: { readonly name: string; readonly values: readonly number[] };
  /** The highest ratio to the reference, or the highest median, that is good enough. */
  readonly target?: { readonly ratio: number } | { readonly most: number };
}

/** A figure with what follows from it. */
export interface Judged extends Figure {
  readonly median: number;
  readonly referenceMedian: number | null;
  readonly ratio: number | null;
  /** `null` when the figure has no target. */
  readonly reached: boolean | null;
}

export function judge(figure: Figure): Judged {
  const { values, reference, target } = figure;
  const middle = median(values);
  const paired = reference === undefined ? Number.NaN : pairedRatio(values, reference.values);
  // Nothing against nothing is no ratio.
  const ratio = Number.isFinite(paired) ? paired : null;
  return {
    ...figure,
    median: middle,
    referenceMedian: reference === undefined ? null : median(reference.values),
    ratio,
    reached:
      target === undefined
        ? null
        : 'most' in target
          ? middle <= target.most
          : ratio !== null && ratio <= target.ratio,
  };
}
