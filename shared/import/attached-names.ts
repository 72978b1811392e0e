/** Spellings of LaTeX in paths that mean a character and nothing else; Mendeley writes them. */
const plain: readonly (readonly [RegExp, string])[] = [
  [/\$\\backslash\$/g, '\\'],
  [/\{\\textbackslash\}|\\textbackslash\{\}/g, '\\\\'],
  [/\{\\([_&%#$~])(?:\{\})?\}/g, '$1'],
];

/**
 * The paths that a `file` field of BibTeX names. Zotero and JabRef write `title:path:type` and Mendeley
 * `:path:type`, parted by semicolons, with a backslash before a colon that is meant; others write bare paths.
 */
export function attachedNames(field: string): string[] {
  const text = plain.reduce((value, [spelling, character]) => value.replace(spelling, character), field);
  return parted(text, ';')
    .map(pathOf)
    .filter((path) => path !== '');
}

function pathOf(described: string): string {
  // A bare path of Windows has a colon of its own.
  if (/^\s*[A-Za-z]:[\\/]/.test(described)) return described.trim();
  const parts = parted(described, ':');
  if (parts.length === 1) return unescaped(described).trim();
  if (parts.length === 2) {
    const [first = '', second = ''] = parts.map((part) => unescaped(part).trim());
    return /\.\w{2,4}$/.test(first) ? first : second;
  }
  return unescaped(parts.slice(1, -1).join(':')).trim();
}

/** Splits at a character that has no backslash before it. */
function parted(text: string, at: ':' | ';'): string[] {
  const parts = [''];
  for (const piece of text.match(/\\[\s\S]|[\s\S]/g) ?? []) {
    if (piece === at) parts.push('');
    else parts.push(`${parts.pop() ?? ''}${piece}`);
  }
  return parts;
}

/** A backslash before anything else is one of a path of Windows and stays. */
const unescaped = (text: string): string => text.replace(/\\([\\:;{}$_&%#~])/g, '$1');

/** A field of a BibTeX entry as it is written, without what encloses it; `null` when the entry has none. */
export function rawField(entry: string, name: string): string | null {
  const beginning = new RegExp(`${name}\\s*=\\s*(?=[{"])`, 'iy');
  let depth = 0;
  for (let at = 0; at < entry.length; at += 1) {
    if (entry[at] === '{') depth += 1;
    if (entry[at] === '}') depth -= 1;
    if (depth !== 1 || !/[,\s]/.test(entry[at - 1] ?? '')) continue;
    beginning.lastIndex = at;
    if (beginning.test(entry)) return enclosed(entry, beginning.lastIndex);
  }
  return null;
}

/** What stands between the brace or quote at a place and the one that ends it. */
function enclosed(entry: string, from: number): string | null {
  const closes = entry[from] === '"' ? '"' : '}';
  let depth = 0;
  for (let at = from + 1; at < entry.length; at += 1) {
    if (depth === 0 && entry[at] === closes) return entry.slice(from + 1, at);
    if (entry[at] === '{') depth += 1;
    if (entry[at] === '}') depth -= 1;
  }
  return null;
}
