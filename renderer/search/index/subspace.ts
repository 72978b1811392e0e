import type { TopicRow } from './topic-terms.ts';

/** Columns beyond the wanted ones, so that the wanted ones come out well. */
const spare = 8;
const rounds = 4;
/** Rows that are worked on before others get a turn. */
const portion = 250;

/**
 * The directions in which rows differ most: the leading right singular vectors of the matrix of the rows,
 * by randomized subspace iteration (Halko, Martinsson and Tropp, 2011) and a Rayleigh-Ritz step.
 * @returns a matrix of `columns` × `size`, row by row; fewer sizes when there are too few rows.
 */
export async function leadingDirections(
  rows: readonly TopicRow[],
  columns: number,
  size: number,
  random: () => number,
  pause: () => Promise<void>,
): Promise<{ readonly basis: Float32Array<ArrayBuffer>; readonly size: number }> {
  const width = Math.min(size + spare, columns, Math.max(1, rows.length));
  let basis = Float32Array.from({ length: columns * width }, () => random() + random() + random() - 1.5);
  await orthonormalise(basis, columns, width, pause);
  for (let round = 0; round < rounds; round += 1) {
    const next = new Float32Array(columns * width);
    await eachImage(rows, basis, width, pause, (row, image) => {
      for (let at = 0; at < row.places.length; at += 1) {
        const start = (row.places[at] ?? 0) * width;
        const weight = row.weights[at] ?? 0;
        for (let column = 0; column < width; column += 1)
          next[start + column] = (next[start + column] ?? 0) + weight * (image[column] ?? 0);
      }
    });
    basis = next;
    await orthonormalise(basis, columns, width, pause);
  }
  const square = new Float64Array(width * width);
  await eachImage(rows, basis, width, pause, (_row, image) => {
    for (let one = 0; one < width; one += 1)
      for (let other = one; other < width; other += 1)
        square[one * width + other] =
          (square[one * width + other] ?? 0) + (image[one] ?? 0) * (image[other] ?? 0);
  });
  for (let one = 0; one < width; one += 1)
    for (let other = 0; other < one; other += 1)
      square[one * width + other] = square[other * width + one] ?? 0;
  const { vectors, order } = eigen(square, width);
  const kept = Math.min(size, width);
  const turned = new Float32Array(columns * kept);
  for (let row = 0; row < columns; row += 1) {
    if (row % portion === 0) await pause();
    for (let column = 0; column < kept; column += 1) {
      let sum = 0;
      for (let at = 0; at < width; at += 1)
        sum += (basis[row * width + at] ?? 0) * (vectors[at * width + (order[column] ?? 0)] ?? 0);
      turned[row * kept + column] = sum;
    }
  }
  return { basis: turned, size: kept };
}

/** Calls with every row and its image under the basis; the image is used again for the next. */
async function eachImage(
  rows: readonly TopicRow[],
  basis: Float32Array,
  width: number,
  pause: () => Promise<void>,
  visit: (row: TopicRow, image: Float32Array) => void,
): Promise<void> {
  const image = new Float32Array(width);
  for (const [at, row] of rows.entries()) {
    if (at % portion === 0) await pause();
    project(row, basis, width, image);
    visit(row, image);
  }
}

/** The image of a row under a basis. */
export function project(row: TopicRow, basis: Float32Array, width: number, image: Float32Array): void {
  image.fill(0);
  for (let at = 0; at < row.places.length; at += 1) {
    const start = (row.places[at] ?? 0) * width;
    const weight = row.weights[at] ?? 0;
    for (let column = 0; column < width; column += 1)
      image[column] = (image[column] ?? 0) + weight * (basis[start + column] ?? 0);
  }
}

/** Makes the columns of a matrix orthonormal, by Gram and Schmidt, twice for exactness. */
async function orthonormalise(
  matrix: Float32Array,
  rows: number,
  width: number,
  pause: () => Promise<void>,
): Promise<void> {
  for (let column = 0; column < width; column += 1) {
    await pause();
    for (let pass = 0; pass < 2; pass += 1) {
      const dots = new Float64Array(column);
      for (let row = 0; row < rows; row += 1) {
        const start = row * width;
        const value = matrix[start + column] ?? 0;
        for (let before = 0; before < column; before += 1)
          dots[before] = (dots[before] ?? 0) + value * (matrix[start + before] ?? 0);
      }
      for (let row = 0; row < rows; row += 1) {
        const start = row * width;
        let value = matrix[start + column] ?? 0;
        for (let before = 0; before < column; before += 1)
          value -= (dots[before] ?? 0) * (matrix[start + before] ?? 0);
        matrix[start + column] = value;
      }
    }
    let square = 0;
    for (let row = 0; row < rows; row += 1) square += (matrix[row * width + column] ?? 0) ** 2;
    const factor = square > 1e-20 ? 1 / Math.sqrt(square) : 0;
    for (let row = 0; row < rows; row += 1)
      matrix[row * width + column] = (matrix[row * width + column] ?? 0) * factor;
  }
}

/** Eigenvectors of a symmetric matrix by Jacobi's rotations, and their order, largest value first. */
function eigen(
  matrix: Float64Array,
  size: number,
): { readonly vectors: Float64Array; readonly order: number[] } {
  const a = matrix.slice();
  const vectors = new Float64Array(size * size);
  for (let at = 0; at < size; at += 1) vectors[at * size + at] = 1;
  for (let sweep = 0; sweep < 12; sweep += 1) {
    let off = 0;
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        const apq = a[p * size + q] ?? 0;
        if (Math.abs(apq) < 1e-12) continue;
        off += apq * apq;
        const theta = ((a[q * size + q] ?? 0) - (a[p * size + p] ?? 0)) / (2 * apq);
        const t = Math.sign(theta || 1) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
        const c = 1 / Math.sqrt(t * t + 1);
        rotate(a, size, p, q, c, t * c, true);
        rotate(vectors, size, p, q, c, t * c, false);
      }
    }
    if (off < 1e-12) break;
  }
  const order = Array.from({ length: size }, (_none, at) => at);
  order.sort((one, other) => (a[other * size + other] ?? 0) - (a[one * size + one] ?? 0));
  return { vectors, order };
}

function rotate(
  matrix: Float64Array,
  size: number,
  p: number,
  q: number,
  c: number,
  s: number,
  both: boolean,
): void {
  for (let row = 0; row < size; row += 1) {
    const one = matrix[row * size + p] ?? 0;
    const other = matrix[row * size + q] ?? 0;
    matrix[row * size + p] = c * one - s * other;
    matrix[row * size + q] = s * one + c * other;
  }
  if (!both) return;
  for (let column = 0; column < size; column += 1) {
    const one = matrix[p * size + column] ?? 0;
    const other = matrix[q * size + column] ?? 0;
    matrix[p * size + column] = c * one - s * other;
    matrix[q * size + column] = s * one + c * other;
  }
}
