/** A part of a text, and the line on which it begins, from 1. */
export interface TextPart {
  readonly line: number;
  readonly text: string;
}

/** Splits a text before every line that begins so; what stands before the first is a part of its own. */
export function splitBefore(text: string, beginning: RegExp): TextPart[] {
  const parts: { line: number; lines: string[] }[] = [];
  text.split(/\r\n|\r|\n/).forEach((line, index) => {
    if (parts.length === 0 || beginning.test(line)) parts.push({ line: index + 1, lines: [] });
    parts.at(-1)?.lines.push(line);
  });
  return parts.map(({ line, lines }) => ({ line, text: lines.join('\n') }));
}

/** The first of a list that came from outside. */
export function firstOf(list: unknown): unknown {
  return Array.isArray(list) ? list[0] : undefined;
}

/** Tells on which line, from 1, a place of a text stands; places are asked for in any order. */
export function lineCounter(text: string): (at: number) => number {
  const breaks = [...text.matchAll(/\r\n|\r|\n/g)].map(({ index }) => index);
  return (at) => breaks.findLastIndex((each) => each < at) + 2;
}
