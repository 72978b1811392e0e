/** A distance is a byte; longer words are compared up to here. */
const longest = 250;
const rows = [new Uint8Array(longest + 1), new Uint8Array(longest + 1), new Uint8Array(longest + 1)];

/**
 * How many errors lie between two words: letters left out, added, changed, or two neighbours swapped
 * (optimal string alignment). @returns `null` when there are more than `most`.
 */
export function isWithin(one: string, other: string, most: number): number | null {
  const { length } = one;
  if (length > longest || other.length > longest || Math.abs(length - other.length) > most) return null;
  let [before = new Uint8Array(0), last = new Uint8Array(0), row = new Uint8Array(0)] = rows;
  for (let j = 0; j <= other.length; j += 1) last[j] = j;
  for (let i = 1; i <= length; i += 1) {
    row[0] = i;
    let least = i;
    const letter = one.charCodeAt(i - 1);
    for (let j = 1; j <= other.length; j += 1) {
      const isSame = letter === other.charCodeAt(j - 1);
      let errors = Math.min((last[j - 1] ?? 0) + (isSame ? 0 : 1), (last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1);
      const isSwap =
        i > 1 &&
        j > 1 &&
        letter === other.charCodeAt(j - 2) &&
        one.charCodeAt(i - 2) === other.charCodeAt(j - 1);
      if (isSwap) errors = Math.min(errors, (before[j - 2] ?? 0) + 1);
      row[j] = errors;
      if (errors < least) least = errors;
    }
    if (least > most) return null;
    [before, last, row] = [last, row, before];
  }
  const errors = last[other.length] ?? 0;
  return errors <= most ? errors : null;
}
