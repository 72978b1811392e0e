import { addressWords, isAddress, paperNamedBy } from './addresses.ts';
import { type Piece, piecesOf } from './pieces.ts';
import type { Clause, Fault, ReadQuery, Scope, SearchSort } from './query.ts';
import { isBegun, readField } from './read-field.ts';
import { wordsOf } from './words.ts';

export interface ReadOptions {
  /** The reader is still typing: the last word need only be the beginning of one. */
  readonly typing: boolean;
}

const everything: Clause = { kind: 'all', clauses: [] };

/**
 * Reads a query. It never fails: what cannot be understood is reported and searched as plain words.
 * `OR` joins the two conditions beside it; all else must hold together; parentheses group.
 */
export function readQuery(text: string, options: ReadOptions = { typing: false }): ReadQuery {
  return new QueryReader(text, options).read();
}

class QueryReader {
  readonly #pieces: readonly Piece[];
  readonly #text: string;
  readonly #typing: boolean;
  readonly #faults: Fault[] = [];
  readonly #scopes: Scope[] = [];
  #sort: SearchSort | null = null;
  #at = 0;

  constructor(text: string, { typing }: ReadOptions) {
    this.#text = text;
    this.#typing = typing;
    this.#pieces = piecesOf(text);
  }

  read(): ReadQuery {
    const clauses: Clause[] = [];
    while (this.#at < this.#pieces.length) {
      clauses.push(this.#sequence(0));
      // A parenthesis that was never opened says nothing.
      this.#at += 1;
    }
    const query = { clause: allOf(clauses), scopes: this.#scopes, sort: this.#sort };
    return { query, faults: this.#faults };
  }

  #sequence(depth: number): Clause {
    const clauses: Clause[] = [];
    let joins = false;
    for (let piece = this.#peek(); piece !== undefined; piece = this.#peek()) {
      if (piece.kind === 'close') break;
      if (piece.kind === 'or') {
        this.#at += 1;
        if (clauses.length === 0 || joins) this.#fault('lonely-or', piece.text);
        else joins = true;
        continue;
      }
      const clause = this.#unary(depth);
      if (clause === null) continue;
      const before = joins ? clauses.pop() : undefined;
      clauses.push(before === undefined ? clause : eitherOf(before, clause));
      joins = false;
    }
    if (joins) this.#fault('lonely-or', 'OR');
    return allOf(clauses);
  }

  #unary(depth: number): Clause | null {
    const piece = this.#pieces[this.#at];
    this.#at += 1;
    if (piece === undefined) return null;
    if (piece.kind === 'not') {
      const next = this.#peek();
      if (next === undefined || next.kind === 'close' || next.kind === 'or') {
        this.#fault('lonely-not', piece.text);
        return null;
      }
      const clause = this.#unary(depth);
      return clause === null ? null : { kind: 'not', clause };
    }
    if (piece.kind === 'open') {
      const inner = this.#sequence(depth + 1);
      if (this.#peek()?.kind === 'close') this.#at += 1;
      else this.#fault('open-parenthesis', this.#text.slice(piece.start));
      return inner.kind === 'all' && inner.clauses.length === 0 ? null : inner;
    }
    if (piece.isUnclosed) this.#fault('open-quote', piece.text);
    if (piece.kind === 'field') return this.#field(piece);
    return piece.kind === 'phrase' ? this.#phrase(piece) : this.#word(piece);
  }

  #field(piece: Piece): Clause | null {
    const named = paperNamedBy(piece.text);
    if (named !== null) return { kind: 'paper', id: named };
    const isClosed = piece.text.endsWith('"') && !piece.isUnclosed;
    const read = readField(piece.field, piece.value, this.#typing && !isClosed);
    if ('fault' in read) {
      // What is still being typed is no mistake yet.
      if (this.#isLast(piece) && isBegun(piece.field, piece.value)) return null;
      if (isTitleLike(piece, read.fault)) return this.#word(piece);
      this.#fault(read.fault, piece.text, piece.field);
      // A field without a value has no words of its own.
      return read.fault === 'no-value' ? null : this.#word(piece);
    }
    if ('scope' in read) {
      this.#scopes.push(read.scope);
      return null;
    }
    if ('sort' in read) {
      this.#sort = read.sort;
      return null;
    }
    return read.condition;
  }

  #word(piece: Piece): Clause | null {
    const named = paperNamedBy(piece.text);
    if (named !== null) return { kind: 'paper', id: named };
    if (isAddress(piece.text)) return { kind: 'address', words: addressWords(piece.text) };
    const words = wordsOf(piece.text);
    const isOpen =
      /[\p{L}\p{N}]\*$/u.test(piece.text) || (this.#isLast(piece) && /[\p{L}\p{N}]$/u.test(piece.text));
    const clauses = words.map((word, index) => ({
      kind: 'word' as const,
      word,
      open: isOpen && index === words.length - 1,
    }));
    return words.length === 0 ? null : allOf(clauses);
  }

  /** Of a phrase that is being typed the last word stands alone: it need only be begun. */
  #phrase(piece: Piece): Clause | null {
    const words = wordsOf(piece.value);
    const last = words.at(-1);
    const isOpen = piece.isUnclosed && this.#isLast(piece) && /[\p{L}\p{N}]$/u.test(piece.value);
    if (!isOpen || last === undefined) return phraseOf(words);
    const whole = phraseOf(words.slice(0, -1));
    const open = { kind: 'word' as const, word: last, open: true };
    return whole === null ? open : allOf([whole, open]);
  }

  /** Whether the reader is typing this piece. */
  #isLast(piece: Piece): boolean {
    return this.#typing && piece.end === this.#text.length;
  }

  #peek(): Piece | undefined {
    return this.#pieces[this.#at];
  }

  #fault(kind: Fault['kind'], piece: string, field: string | null = null): void {
    this.#faults.push({ kind, piece, field });
  }
}

/** Titles say `KVShare: An LLM Service System`, and mean no field. */
function isTitleLike(piece: Piece, fault: Fault['kind']): boolean {
  return piece.value === '' && (fault === 'unknown-field' || /^[A-Z]/.test(piece.text));
}

function phraseOf(words: readonly string[]): Clause | null {
  if (words.length === 0) return null;
  const [word = ''] = words;
  return words.length === 1 ? { kind: 'word', word, open: false } : { kind: 'phrase', words };
}

/** One level of "all" is enough. */
function allOf(clauses: readonly Clause[]): Clause {
  const flat = clauses.flatMap((clause) => (clause.kind === 'all' ? clause.clauses : [clause]));
  const [only] = flat;
  if (only === undefined) return everything;
  return flat.length === 1 ? only : { kind: 'all', clauses: flat };
}

function eitherOf(before: Clause, after: Clause): Clause {
  return { kind: 'any', clauses: before.kind === 'any' ? [...before.clauses, after] : [before, after] };
}
