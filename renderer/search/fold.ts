/** Text as it is compared: lower case, without accents, so that `Müller` is found by `muller`. */
export function fold(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}
