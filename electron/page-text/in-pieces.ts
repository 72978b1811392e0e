import { setImmediate as nextTurn } from 'node:timers/promises';

/** So much is read at once, UTF-16 units; it takes some ten milliseconds. */
const pieceLength = { html: 30_000, markdown: 2_000 } as const;

/**
 * Reads pieces one after the other and lets everything else have its turn in between: the process that reads
 * also carries the keys and clicks of every window.
 */
export async function inTurns(pieces: readonly string[], read: (piece: string) => void): Promise<void> {
  for (const piece of pieces) {
    read(piece);
    await nextTurn();
  }
}

/**
 * A page of LaTeXML in pieces that begin with its sections, the MathML inside formulas left out: they keep
 * their TeX in an attribute, and it makes up most of such a page.
 */
export function piecesOfPage(html: string): string[] {
  return merged(withoutMathml(html).split(/(?=<section\b)/), pieceLength.html);
}

const openedMath = /<math((?:\s+[\w:-]+="[^"]*")*)\s*>/y;

function withoutMathml(html: string): string {
  let kept = '';
  let at = 0;
  for (;;) {
    const begins = html.indexOf('<math', at);
    const ends = begins < 0 ? -1 : html.indexOf('</math>', begins);
    if (ends < 0) return kept + html.slice(at);
    openedMath.lastIndex = begins;
    const attributes = openedMath.exec(html)?.[1];
    const isTold = attributes?.includes('alttext=') === true;
    kept += html.slice(at, isTold ? begins : ends);
    if (isTold) kept += `<math${attributes}>`;
    at = ends;
  }
}

/** Markdown in pieces that begin with a heading or a paragraph, never inside code, a formula, a list or a table. */
export function piecesOfMarkdown(text: string): string[] {
  const parts: string[] = [];
  let part: string[] = [];
  let fence: string | null = null;
  let isAfterBlank = true;
  for (const line of text.split('\n')) {
    const isOpening = fence === null && isAfterBlank && /^(#{1,6} |[\p{L}"'(!])/u.test(line);
    if (isOpening && part.length > 0) {
      parts.push(part.join('\n'));
      part = [];
    }
    const mark = /^\s{0,3}(```|~~~|\$\$)(.*)$/.exec(line);
    const isWhole = mark?.[1] === '$$' && (mark[2] ?? '').includes('$$');
    if (mark !== null && !isWhole)
      fence = fence === null ? (mark[1] ?? null) : fence === mark[1] ? null : fence;
    isAfterBlank = line.trim() === '';
    part.push(line);
  }
  return merged(
    [...parts, part.join('\n')].map((each) => `${each}\n`),
    pieceLength.markdown,
  );
}

function merged(parts: readonly string[], length: number): string[] {
  const pieces: string[] = [];
  for (const part of parts) {
    const last = pieces.at(-1);
    if (last !== undefined && last.length + part.length <= length) pieces[pieces.length - 1] = last + part;
    else pieces.push(part);
  }
  return pieces;
}
