/** Longer quotes are cut, UTF-16 units; the limit of the formats that annotations are exchanged in. */
export const longestQuote = 65_000;
/** How much of the text around a quote is kept with it, UTF-16 units. */
export const contextLength = 64;

/** After these a hyphen at a blank is a suspended one: “pre- and post-training”. */
const suspending = new Set(['and', 'or', 'to', 'und', 'oder']);

/**
 * Running text out of lines: blanks become one, and a word that was parted at the end of a line is one word
 * again. Whether its hyphen goes with the break is decided by the `around` text: a spelling that occurs there
 * wins, else the hyphen goes, unless the word has another one.
 */
export function runningQuote(lines: string, around = ''): string {
  const words = lines
    .replace(/\u00ad\s*/g, '')
    .replace(/\s+/g, ' ')
    .trim();
  return words.replace(
    /([\p{L}\d][\p{L}\d-]*)- (\p{Ll}[\p{L}\d-]*)/gu,
    (whole, head: string, tail: string) => {
      if (suspending.has(tail)) return whole;
      if (around.includes(`${head}-${tail}`)) return `${head}-${tail}`;
      const isCompound = head.includes('-') || tail.includes('-') || /\d$/.test(head);
      return isCompound && !around.includes(head + tail) ? `${head}-${tail}` : head + tail;
    },
  );
}

/** The quote cut to its longest, never inside a character. */
export function cutQuote(quote: string, most = longestQuote): string {
  if (quote.length <= most) return quote;
  const last = quote.charCodeAt(most - 1);
  const isHalf = last >= 0xd800 && last <= 0xdbff;
  return quote.slice(0, isHalf ? most - 1 : most);
}

/** The end of the text before a quote. */
export function contextBefore(text: string): string {
  const cut = text.slice(-contextLength);
  return /^[\udc00-\udfff]/.test(cut) ? cut.slice(1) : cut;
}

/** The beginning of the text after a quote. */
export const contextAfter = (text: string): string => cutQuote(text, contextLength);
