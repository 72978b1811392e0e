/** A stretch of plain text, or the inside of a formula. */
export interface TexPart {
  readonly text: string;
  readonly isTex: boolean;
}

// A dollar sign before a digit is a price unless it is closed without a space before the end.
const formula = /\$\$([^$]+)\$\$|\$([^$\s](?:[^$]*[^$\s\\])?)\$(?!\d)|\\\((.+?)\\\)/gs;

/** Splits text at its formulas: `$…$`, `$$…$$` and `\(…\)`. */
export function splitTex(text: string): TexPart[] {
  const parts: TexPart[] = [];
  let end = 0;
  for (const match of text.matchAll(formula)) {
    if (match.index > end) parts.push({ text: text.slice(end, match.index), isTex: false });
    parts.push({ text: match[1] ?? match[2] ?? match[3] ?? '', isTex: true });
    end = match.index + match[0].length;
  }
  if (end < text.length) parts.push({ text: text.slice(end), isTex: false });
  return parts;
}
