import { stem } from './words.ts';

/**
 * Whether words stand side by side among others. All are as `wordsOf` gives them.
 * @param open the last of them need only be begun.
 */
export function hasWordRun(words: readonly string[], run: readonly string[], open = false): boolean {
  const last = run.length - 1;
  const begun = open ? beginningsOf(run[last] ?? '') : [];
  return words.some((_word, at) =>
    run.every((wanted, index) => {
      const word = words[at + index];
      if (word === undefined || !open || index < last) return word === wanted;
      return begun.some((beginning) => word.startsWith(beginning));
    }),
  );
}

/**
 * How the words begin that a half-typed one may become: without their plurals `famili` becomes `family`, and
 * `boxe` `box`.
 */
export function beginningsOf(begun: string): readonly string[] {
  return [...new Set([begun, stem(`${begun}s`), stem(`${begun}es`)])];
}
