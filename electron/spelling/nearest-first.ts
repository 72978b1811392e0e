/** Words for a misspelt one, those first that differ by two letters in the wrong order, as fast fingers leave them. */
export function nearestFirst(misspelt: string, words: readonly string[]): readonly string[] {
  const isSwapped = (word: string): boolean => {
    const at = [...misspelt].findIndex((letter, place) => letter !== word[place]);
    const swapped =
      misspelt.slice(0, at) + misspelt.charAt(at + 1) + misspelt.charAt(at) + misspelt.slice(at + 2);
    return at >= 0 && swapped === word;
  };
  return [...words.filter(isSwapped), ...words.filter((word) => !isSwapped(word))];
}
