/** Ends a switch over a closed union: a case forgotten is a compile error, one met at run time throws. */
export function assertNever(value: never): never {
  throw new Error(`Unhandled case: ${JSON.stringify(value)}`);
}
