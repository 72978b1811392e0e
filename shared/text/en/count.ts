const numbers = new Intl.NumberFormat('en-US');

/** A number with separators: `50,000`. */
export const number = (value: number): string => numbers.format(value);

/** A count with its noun: `1 paper`, `43 papers`. */
export function count(value: number, one: string, many = `${one}s`): string {
  return `${number(value)} ${value === 1 ? one : many}`;
}
