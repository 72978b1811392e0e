/** Widths of Times-Roman for the characters 32 to 126, in thousandths of the font size (Adobe's font metrics). */
const widths = [
  250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333,
  389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469,
  500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778, 500, 500, 500, 500, 333, 389,
  278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
];

export type Face = 'F1' | 'F2' | 'F3';
/** Regular, bold and italic; the latter two are a little wider on average. */
const stretch: Readonly<Record<Face, number>> = { F1: 1, F2: 1.07, F3: 1.01 };

/** The width of a text in points. */
export function widthOf(text: string, face: Face, size: number): number {
  let sum = 0;
  for (const letter of text) {
    const base = letter.codePointAt(0) ?? 0;
    sum += widths[base - 32] ?? widths[(letter.normalize('NFD').codePointAt(0) ?? 0) - 32] ?? 500;
  }
  return (sum * size * stretch[face]) / 1000;
}

const special = new Map([
  ['“', '\x93'],
  ['”', '\x94'],
  ['‘', '\x91'],
  ['’', '\x92'],
  ['–', '\x96'],
  ['—', '\x97'],
  ['…', '\x85'],
  ['•', '\x95'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ı', 'i'],
  ['→', '->'],
  ['≤', '<='],
  ['≥', '>='],
  ['λ', 'lambda'],
]);

/** The text in the encoding WinAnsi, one character a byte; letters that it lacks lose their accents or become `?`. */
export function toWinAnsi(text: string): string {
  let out = '';
  for (const letter of text) {
    const code = letter.codePointAt(0) ?? 0;
    const plain = letter.normalize('NFD').replace(/\p{M}/gu, '');
    if ((code >= 32 && code < 127) || (code >= 0xa0 && code <= 0xff)) out += letter;
    else out += special.get(letter) ?? (/^[\x20-\x7e]+$/.test(plain) ? plain : '?');
  }
  return out;
}

/** Inline TeX as plain letters: enough for a body text, not for formulas worth reading. */
export function plainTex(text: string): string {
  return text
    .replace(/\\times/g, '×')
    .replace(/\\frac\{([^}]*)\}\{([^}]*)\}/g, '($1)/($2)')
    .replace(/\\(?:mathcal|mathrm|mathbb|text|left|right|bar|hat|lVert|rVert)/g, '')
    .replace(/\\([a-zA-Z]+)/g, '$1')
    .replace(/\\[,;!]/g, ' ')
    .replace(/[${}\\]/g, '')
    .replace(/ {2,}/g, ' ');
}

/** Breaks a text into lines no wider than `measure` points; a word that is wider stands alone. */
export function breakLines(text: string, face: Face, size: number, measure: number): string[] {
  const space = widthOf(' ', face, size);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(/\s+/)) {
    const wide = widthOf(word, face, size);
    if (line !== '' && used + space + wide > measure) {
      lines.push(line);
      line = word;
      used = wide;
    } else {
      used += line === '' ? wide : space + wide;
      line = line === '' ? word : `${line} ${word}`;
    }
  }
  if (line !== '') lines.push(line);
  return lines;
}
