/** The kinds of numbers a column can hold. */
export type Numbers = Uint8Array | Uint16Array | Int32Array | Float32Array | Float64Array;

/** A column's numbers with room for more. */
export function withRoom<Column extends Numbers>(
  column: Column,
  size: number,
  make: (size: number) => Column,
): Column {
  if (size <= column.length) return column;
  const grown = make(Math.max(size, Math.ceil(column.length * 1.5), 64));
  grown.set(column);
  return grown;
}
