import {
  type Comparison,
  type Condition,
  comparisons,
  type Fault,
  namedFields,
  parts,
  type Scope,
  type SearchSort,
  scopes,
  searchSorts,
  states,
} from './query.ts';
import { readSpan } from './span.ts';
import { wordsOf } from './words.ts';

/** What a field says: a condition, a wish for the whole query, or nothing that is understood. */
export type FieldRead =
  | { readonly condition: Condition }
  | { readonly scope: Scope }
  | { readonly sort: SearchSort }
  | { readonly fault: Fault['kind'] };

const earliest = '0000-01-01';
const latest = '9999-12-31';

/**
 * Reads one field of a query, such as `is` with the value `starred`.
 * @param open a name may be half typed.
 */
export function readField(field: string, value: string, open: boolean): FieldRead {
  const named = namedFields.find((known) => known === field);
  if (named !== undefined) {
    const words = wordsOf(value);
    return words.length === 0
      ? { fault: 'no-value' }
      : { condition: { kind: 'named', field: named, words, open } };
  }
  switch (field) {
    case 'is':
      return chosen(states, value, (state) => ({ condition: { kind: 'is', state } }));
    case 'has':
      return chosen(parts, value, (part) => ({ condition: { kind: 'has', part } }));
    case 'in':
      return chosen(scopes, value, (scope) => ({ scope }));
    case 'sort':
      return chosen(searchSorts, value, (sort) => ({ sort }));
    case 'after':
    case 'before':
    case 'edition':
      return day(field, value);
    case 'upvotes':
    case 'stars':
      return count(field, value);
    default:
      return { fault: 'unknown-field' };
  }
}

/** Fields whose values are a closed list. */
export const choicesOf: Readonly<Record<string, readonly string[]>> = {
  is: states,
  has: parts,
  in: scopes,
  sort: searchSorts,
};
/** Half a day, month or year. */
const begunDay = /^(\d{0,3}|\d{4}-?|\d{4}-[01]|\d{4}-(0[1-9]|1[0-2])-[0-3]?)$/;
/** What a half-typed value of a field looks like whose values are open. */
const begunValues: Readonly<Record<string, RegExp>> = {
  ...Object.fromEntries(namedFields.map((field) => [field, /^$/])),
  after: begunDay,
  before: begunDay,
  edition: begunDay,
  upvotes: /^([<>]=?|=)?$/,
  stars: /^([<>]=?|=)?$/,
};

/** Whether a value may yet become one that the field takes. */
export function isBegun(field: string, value: string): boolean {
  const choices = choicesOf[field];
  if (choices !== undefined) return choices.some((choice) => choice.startsWith(value.toLowerCase()));
  return begunValues[field]?.test(value) ?? false;
}

function chosen<Choice extends string>(
  choices: readonly Choice[],
  value: string,
  read: (choice: Choice) => FieldRead,
): FieldRead {
  const choice = choices.find((known) => known === value.toLowerCase());
  if (choice !== undefined) return read(choice);
  return { fault: value === '' ? 'no-value' : 'unknown-value' };
}

/** `after:` and `before:` leave the named day, month or year out; `edition:` is all of it. */
function day(field: 'after' | 'before' | 'edition', value: string): FieldRead {
  const span = readSpan(value);
  if (span === null) return { fault: value === '' ? 'no-value' : 'no-date' };
  const condition = (from: string, to: string): FieldRead => ({
    condition: { kind: 'day', of: field === 'edition' ? 'edition' : 'paper', from, to },
  });
  if (field === 'edition') return condition(span.from, span.to);
  return field === 'after' ? condition(span.after, latest) : condition(earliest, span.before);
}

function count(of: 'upvotes' | 'stars', value: string): FieldRead {
  const read = /^(>=|<=|[><=])?(\d{1,9})(k?)$/i.exec(value);
  if (read === null) return { fault: value === '' ? 'no-value' : 'no-number' };
  const [, sign = '', digits = '', thousands = ''] = read;
  const comparison: Comparison = comparisons.find((known) => known === sign) ?? '=';
  const number = Number(digits) * (thousands === '' ? 1 : 1_000);
  return { condition: { kind: 'count', of, comparison, value: number } };
}
