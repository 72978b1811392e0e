/** A sentence of a text; offsets in UTF-16 units. */
export interface Sentence {
  readonly start: number;
  readonly end: number;
}

/** Longer ones make some voices stop in the middle; they are spoken in parts. */
const longest = 400;

/** The sentences of a text from a place on; headings and other lines of their own count as sentences. */
export function sentencesFrom(text: string, from: number): Sentence[] {
  const segments = new Intl.Segmenter('en', { granularity: 'sentence' }).segment(text.slice(from));
  const found: Sentence[] = [];
  for (const { segment, index } of segments) {
    let at = from + index;
    for (const line of segment.split(/(?<=\n)/)) {
      found.push(...partsOf(line, at));
      at += line.length;
    }
  }
  return found;
}

function partsOf(line: string, start: number): Sentence[] {
  const parts: Sentence[] = [];
  let begin = 0;
  while (begin < line.length) {
    const rest = line.slice(begin, begin + longest);
    const isWhole = begin + rest.length === line.length;
    const cut = isWhole ? rest.length : Math.max(rest.lastIndexOf(' '), 1);
    const words = line.slice(begin, begin + cut);
    const lead = words.length - words.trimStart().length;
    const length = words.trim().length;
    if (length > 0) parts.push({ start: start + begin + lead, end: start + begin + lead + length });
    begin += cut;
  }
  return parts;
}

/** What is spoken of a piece of the text: formulas without the signs that only set them. */
export function spoken(text: string): string {
  return text
    .replace(/\u00ad/g, '')
    .replace(/\\(?:(?:mathrm|mathcal|mathbf|text|left|right|quad)(?![a-zA-Z])|[,;!])/g, ' ')
    .replace(/\\([a-zA-Z]+)/g, ' $1 ')
    .replace(/[{}$^_\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}
