/** What an evaluation found: a score above 0 for each paper that fits, and where its words stand. */
export interface Found {
  /** By the paper's number. A condition that is no word counts next to nothing. */
  readonly scores: Float32Array;
  readonly places: Uint16Array;
}

/** What a condition that only selects adds to the score. */
export const justFits = 1e-6;

/** The papers that fit all of the given evaluations. */
export function allOf(found: readonly Float32Array[], size: number): Float32Array {
  const scores = new Float32Array(size).fill(found.length === 0 ? justFits : 0);
  const [first] = found;
  if (first === undefined) return scores;
  for (let paper = 0; paper < size; paper += 1) {
    let sum = 0;
    for (const each of found) {
      const score = each[paper] ?? 0;
      if (score === 0) {
        sum = 0;
        break;
      }
      sum += score;
    }
    scores[paper] = sum;
  }
  return scores;
}

/** The papers that fit any of them. */
export function anyOf(found: readonly Float32Array[], size: number): Float32Array {
  const scores = new Float32Array(size);
  for (const each of found)
    for (let paper = 0; paper < size; paper += 1) scores[paper] = (scores[paper] ?? 0) + (each[paper] ?? 0);
  return scores;
}

/** The papers that do not fit. */
export function noneOf(found: Float32Array, size: number): Float32Array {
  const scores = new Float32Array(size);
  for (let paper = 0; paper < size; paper += 1) if ((found[paper] ?? 0) === 0) scores[paper] = justFits;
  return scores;
}

/** Whether anything was found. */
export function isAny(scores: Float32Array): boolean {
  for (let paper = 0; paper < scores.length; paper += 1) if ((scores[paper] ?? 0) > 0) return true;
  return false;
}
