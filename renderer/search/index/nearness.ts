/** What the numbers of a vector of length one are multiplied by, so that a byte each holds them. */
export const vectorScale = 127;
/** The direction's numbers become whole ones, too: sums of 64 products stay below 2^31. */
const directionScale = 32_767;

/**
 * How near vectors, back to back, are to a direction, from −1 to 1. Every search by meaning runs through all
 * papers here, so the products are of whole numbers, four at a time in two sums.
 */
export function nearnessOf(vectors: Int8Array, direction: Float32Array, count: number): Float32Array {
  const size = direction.length;
  const whole = size - (size % 4);
  const factors = Int32Array.from(direction, (value) => Math.round(value * directionScale));
  const near = new Float32Array(count);
  for (let paper = 0; paper < count; paper += 1) {
    const start = paper * size;
    let even = 0;
    let odd = 0;
    for (let at = 0; at < whole; at += 4) {
      const from = start + at;
      even =
        (even +
          Math.imul(vectors[from] ?? 0, factors[at] ?? 0) +
          Math.imul(vectors[from + 1] ?? 0, factors[at + 1] ?? 0)) |
        0;
      odd =
        (odd +
          Math.imul(vectors[from + 2] ?? 0, factors[at + 2] ?? 0) +
          Math.imul(vectors[from + 3] ?? 0, factors[at + 3] ?? 0)) |
        0;
    }
    for (let at = whole; at < size; at += 1) even += Math.imul(vectors[start + at] ?? 0, factors[at] ?? 0);
    near[paper] = (even + odd) / vectorScale / directionScale;
  }
  return near;
}
