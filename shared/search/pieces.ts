/** A piece of a query as it was typed, from `start` to `end` (UTF-16 units). */
export interface Piece {
  readonly kind: 'word' | 'phrase' | 'field' | 'not' | 'or' | 'open' | 'close';
  readonly text: string;
  /** Of a field its name in lower case, else empty. */
  readonly field: string;
  /** Of a field what follows the colon, of a phrase what stands between its quotes. */
  readonly value: string;
  /** A quote was opened and not closed. */
  readonly isUnclosed: boolean;
  readonly start: number;
  readonly end: number;
}

const field = /([a-z]+):(?!\/\/)/iy;
const quotes: Readonly<Record<string, string>> = { '"': '"', '“': '”' };

/** Cuts a query into its pieces, in order. */
export function piecesOf(query: string): readonly Piece[] {
  const pieces: Piece[] = [];
  let at = 0;
  while (at < query.length) {
    if (/\s/.test(query.charAt(at))) {
      at += 1;
      continue;
    }
    const piece = pieceAt(query, at);
    pieces.push(piece);
    at = piece.end;
  }
  return pieces;
}

function pieceAt(query: string, start: number): Piece {
  const first = query.charAt(start);
  const plain = (kind: Piece['kind'], end: number): Piece => ({
    kind,
    text: query.slice(start, end),
    field: '',
    value: query.slice(start, end),
    isUnclosed: false,
    start,
    end,
  });
  if (first === '(') return plain('open', start + 1);
  if (first === ')') return plain('close', start + 1);
  if (first === '-' && /\S/.test(query.charAt(start + 1))) return plain('not', start + 1);
  if (first in quotes) {
    const { value, end, isUnclosed } = quoted(query, start);
    return { ...plain('phrase', end), value, isUnclosed };
  }
  field.lastIndex = start;
  const named = field.exec(query);
  if (named !== null) {
    const from = field.lastIndex;
    const { value, end, isUnclosed } = query.charAt(from) in quotes ? quoted(query, from) : bare(query, from);
    return { ...plain('field', end), field: (named[1] ?? '').toLowerCase(), value, isUnclosed };
  }
  const { end } = bare(query, start);
  const text = query.slice(start, end);
  return plain(text === 'OR' || text === '|' ? 'or' : 'word', end);
}

interface Value {
  readonly value: string;
  readonly end: number;
  readonly isUnclosed: boolean;
}

function quoted(query: string, start: number): Value {
  const close = query.indexOf(quotes[query.charAt(start)] ?? '"', start + 1);
  const isUnclosed = close < 0;
  const end = isUnclosed ? query.length : close;
  return { value: query.slice(start + 1, end), end: isUnclosed ? end : end + 1, isUnclosed };
}

/** Up to the next white space; a parenthesis that was opened outside ends it too. */
function bare(query: string, start: number): Value {
  let depth = 0;
  let end = start;
  for (; end < query.length; end += 1) {
    const char = query.charAt(end);
    if (/\s/.test(char) || char === '"') break;
    if (char === '(') depth += 1;
    if (char === ')') depth -= 1;
    if (depth < 0) break;
  }
  return { value: query.slice(start, end), end: Math.max(end, start), isUnclosed: false };
}
