import { piecesOf } from './pieces.ts';
import { type NamedField, namedFields } from './query.ts';
import { choicesOf } from './read-field.ts';

/** Every field of the language, in the order in which help and completion show them. */
export const fieldNames = [
  ...namedFields,
  'is',
  'has',
  'in',
  'after',
  'before',
  'edition',
  'upvotes',
  'stars',
  'sort',
] as const;

/** A way to go on with a query that is being typed: the text from `start` to `end` becomes `text`. */
export interface Completion {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** What the piece before the cursor asks to be completed with. */
export type CompletionWish =
  | { readonly kind: 'choices'; readonly completions: readonly Completion[] }
  /** Names of the library that begin so, or have a word that does. */
  | {
      readonly kind: 'names';
      readonly field: NamedField;
      readonly begun: string;
      readonly start: number;
      readonly end: number;
    }
  | { readonly kind: 'none' };

const none: CompletionWish = { kind: 'none' };
const fewestLetters = 2;

/** How the query goes on at the cursor (UTF-16 units from its start). */
export function completionsAt(query: string, cursor: number): CompletionWish {
  const piece = piecesOf(query).find(({ start, end }) => start < cursor && cursor <= end);
  if (piece === undefined || cursor !== piece.end) return none;
  const { start, end } = piece;
  if (piece.kind === 'word') {
    const begun = piece.text.toLowerCase();
    if (begun.length < fewestLetters) return none;
    const fields = fieldNames.filter((name) => name.startsWith(begun));
    return choices(fields.map((name) => ({ text: `${name}:`, start, end })));
  }
  if (piece.kind !== 'field') return none;
  const named = namedFields.find((known) => known === piece.field);
  if (named !== undefined) {
    const isDone = piece.text.endsWith('"') && !piece.isUnclosed;
    return isDone ? none : { kind: 'names', field: named, begun: piece.value, start, end };
  }
  const begun = piece.value.toLowerCase();
  const values = choicesOf[piece.field]?.filter((value) => value.startsWith(begun) && value !== begun) ?? [];
  return choices(values.map((value) => ({ text: `${piece.field}:${value} `, start, end })));
}

function choices(completions: readonly Completion[]): CompletionWish {
  return completions.length === 0 ? none : { kind: 'choices', completions };
}

/** A field with a name as its value, quoted where it holds white space. */
export function fieldWith(field: NamedField, name: string): string {
  const plain = name.replaceAll('"', '');
  return /[\s()]/.test(plain) ? `${field}:"${plain}"` : `${field}:${plain}`;
}
