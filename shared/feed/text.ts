/** C0 and C1 controls other than white space, byte order marks, and marks that reverse the reading order. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: removing them is the purpose.
const unwanted = /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const loneSurrogate = /\p{Cs}/gu;

/** Work on a text stays proportional to what is kept of it, not to what was sent. */
const slack = 4;

/** At most `most` UTF-16 units, never ending in half a character. */
function cut(text: string, most: number): string {
  if (text.length <= most) return text;
  const short = text.slice(0, most);
  return /[\ud800-\udbff]$/.test(short) ? short.slice(0, -1) : short;
}

function clean(text: string, most: number): string {
  return cut(text, most * slack)
    .replace(unwanted, '')
    .replace(loneSurrogate, '\ufffd');
}

/**
 * A text on one line: control characters removed, every run of white space one space, ends trimmed.
 * @param most the greatest length of the result, in UTF-16 units.
 */
export function oneLine(text: string, most: number): string {
  return cut(clean(text, most).replace(/\s+/g, ' ').trim(), most).trimEnd();
}

/** A blank line, or a line break followed by an indent, which is how arXiv marks a paragraph. */
const paragraphBreak = /\n(?:[^\S\n]*\n\s*|[^\S\n]{2,})/;

/**
 * A text in paragraphs: lines joined within a paragraph, paragraphs separated by one blank line.
 * @param most the greatest length of the result, in UTF-16 units.
 */
export function inParagraphs(text: string, most: number): string {
  const paragraphs = clean(text, most)
    .replace(/\r\n?|[\u0085\u2028\u2029]/g, '\n')
    .split(paragraphBreak)
    .map((paragraph) => paragraph.replace(/\s+/g, ' ').trim())
    .filter((paragraph) => paragraph !== '');
  return cut(paragraphs.join('\n\n'), most).trimEnd();
}
