/** Electron's spelling of a chord such as `$mod+Shift+n`; `null` for sequences and bare keys. */
export function acceleratorOf(keys: readonly string[]): string | null {
  const chord = keys.find((key) => (key.startsWith('$mod+') || /^F\d+$/.test(key)) && !key.includes(' '));
  if (chord === undefined) return null;
  return chord
    .split('+')
    .map((part) => (part === '$mod' ? 'CommandOrControl' : part.length === 1 ? part.toUpperCase() : part))
    .join('+');
}
