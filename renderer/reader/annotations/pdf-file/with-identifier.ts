/** What a file's identifier is taken for where it has none; keys are made from it. */
const identifier = new TextEncoder().encode('/ID[<><>]');

/**
 * The same PDF with an empty identifier wherever it speaks of its encryption: it need not have one, but pdf-lib insists.
 * Places in the file shift, which pdf-lib, reading from the beginning on, does not mind.
 */
export function withIdentifier(file: Uint8Array): Uint8Array {
  // One character for each byte.
  const letters = new TextDecoder('latin1').decode(file);
  const places = [...letters.matchAll(/\/Encrypt(?=\s*(?:\d|<<))/g)].map(({ index }) => index);
  const longer = new Uint8Array(file.length + places.length * identifier.length);
  let from = 0;
  let to = 0;
  for (const place of places) {
    longer.set(file.subarray(from, place), to);
    longer.set(identifier, to + place - from);
    to += place - from + identifier.length;
    from = place;
  }
  longer.set(file.subarray(from), to);
  return longer;
}
