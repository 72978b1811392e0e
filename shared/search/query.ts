import type { PaperId } from '../library/ids.ts';

/** What `is:` asks for. */
export const states = [
  'starred',
  'unread',
  'reading',
  'read',
  'annotated',
  'downloaded',
  'withdrawn',
] as const;
export type State = (typeof states)[number];

/** What `has:` asks for. */
export const parts = ['note', 'code', 'pdf', 'text', 'video', 'comments'] as const;
export type Part = (typeof parts)[number];

/** Where `in:` looks for the words of a query. */
export const scopes = ['title', 'notes', 'highlights', 'text'] as const;
export type Scope = (typeof scopes)[number];

/** What the fields of names take: part of a name is enough. */
export const namedFields = ['tag', 'author', 'org', 'submitter', 'keyword'] as const;
export type NamedField = (typeof namedFields)[number];

export const comparisons = ['>', '>=', '<', '<=', '='] as const;
export type Comparison = (typeof comparisons)[number];

/** How found papers are sorted. */
export const searchSorts = ['relevance', 'newest', 'oldest', 'upvotes', 'stars', 'opened'] as const;
export type SearchSort = (typeof searchSorts)[number];

/** One condition on a paper. */
export type Condition =
  /** A word; `open` ones need only begin so: a word that is still being typed, or `spec*`. */
  | { readonly kind: 'word'; readonly word: string; readonly open: boolean }
  /** Words that stand side by side. */
  | { readonly kind: 'phrase'; readonly words: readonly string[] }
  /** Words of a name; where nobody bears them, the last of `open` ones need only be begun. */
  | {
      readonly kind: 'named';
      readonly field: NamedField;
      readonly words: readonly string[];
      readonly open: boolean;
    }
  | { readonly kind: 'is'; readonly state: State }
  | { readonly kind: 'has'; readonly part: Part }
  /** The paper's day, `YYYY-MM-DD`, is neither before `from` nor after `to`. */
  | { readonly kind: 'day'; readonly of: 'edition' | 'paper'; readonly from: string; readonly to: string }
  | {
      readonly kind: 'count';
      readonly of: 'upvotes' | 'stars';
      readonly comparison: Comparison;
      readonly value: number;
    }
  /** The paper of this id, as an id or an address names it. */
  | { readonly kind: 'paper'; readonly id: PaperId }
  /** The paper whose code or project page has these words in its address. */
  | { readonly kind: 'address'; readonly words: readonly string[] };

export type Clause =
  | Condition
  | { readonly kind: 'not'; readonly clause: Clause }
  /** All of them; none means every paper. */
  | { readonly kind: 'all'; readonly clauses: readonly Clause[] }
  | { readonly kind: 'any'; readonly clauses: readonly Clause[] };

/** A query as it was understood. */
export interface Query {
  readonly clause: Clause;
  /** Where its words are looked for; empty means everywhere. */
  readonly scopes: readonly Scope[];
  /** `null` leaves the order to whoever shows the papers. */
  readonly sort: SearchSort | null;
}

/** What could not be understood, with the piece of the query it is about. */
export interface Fault {
  readonly kind:
    | 'unknown-field'
    | 'unknown-value'
    | 'no-value'
    | 'no-date'
    | 'no-number'
    | 'open-quote'
    | 'open-parenthesis'
    | 'lonely-or'
    | 'lonely-not';
  readonly piece: string;
  /** The field that the piece belongs to, when it has one. */
  readonly field: string | null;
}

/** A query and what of it could not be understood; those pieces are searched as plain words. */
export interface ReadQuery {
  readonly query: Query;
  readonly faults: readonly Fault[];
}

/** The conditions of a clause that a paper must or may fulfil, without those it must not. */
export function wantedConditions(clause: Clause): readonly Condition[] {
  switch (clause.kind) {
    case 'not':
      return [];
    case 'all':
    case 'any':
      return clause.clauses.flatMap(wantedConditions);
    default:
      return [clause];
  }
}
