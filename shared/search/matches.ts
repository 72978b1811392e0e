import { assertNever } from '../assert-never.ts';
import { isVideo } from '../library/videos.ts';
import { addressWords } from './addresses.ts';
import { dayOf, type PaperFacts } from './facts.ts';
import type { Clause, Comparison, Condition, NamedField, Part, Query, Scope, State } from './query.ts';
import { hasWordRun } from './word-run.ts';
import { wordsOf } from './words.ts';

/**
 * Whether a query selects a paper: exactly what the language says, with neither tolerance for typing errors
 * nor nearness in meaning. The way to decide on one paper; a whole library is asked through the index.
 */
export function matches(query: Query, facts: PaperFacts): boolean {
  return holds(query.clause, facts, query.scopes);
}

function holds(clause: Clause, facts: PaperFacts, scopes: readonly Scope[]): boolean {
  switch (clause.kind) {
    case 'all':
      return clause.clauses.every((each) => holds(each, facts, scopes));
    case 'any':
      return clause.clauses.some((each) => holds(each, facts, scopes));
    case 'not':
      return !holds(clause.clause, facts, scopes);
    default:
      return fulfils(clause, facts, scopes);
  }
}

function fulfils(condition: Condition, facts: PaperFacts, scopes: readonly Scope[]): boolean {
  const { paper, standing } = facts;
  switch (condition.kind) {
    case 'word':
      return searched(facts, scopes).some((text) => hasWord(wordsOf(text), condition.word, condition.open));
    case 'phrase':
      return searched(facts, scopes).some((text) => hasWordRun(wordsOf(text), condition.words));
    case 'named':
      return named(facts, condition.field).some((name) =>
        hasWordRun(wordsOf(name), condition.words, condition.open),
      );
    case 'is':
      return isInState(facts, condition.state);
    case 'has':
      return hasPart(facts, condition.part);
    case 'day': {
      const day = condition.of === 'edition' ? paper.edition : dayOf(paper);
      return day !== null && day >= condition.from && day <= condition.to;
    }
    case 'count': {
      const value = condition.of === 'upvotes' ? standing?.upvotes : standing?.githubStars;
      return value !== undefined && value !== null && compare(value, condition.comparison, condition.value);
    }
    case 'paper':
      return paper.id === condition.id;
    case 'address':
      return addressesOf(facts).some((address) => hasWordRun(addressWords(address), condition.words));
    default:
      return assertNever(condition);
  }
}

function hasWord(words: readonly string[], word: string, open: boolean): boolean {
  return words.some((each) => (open ? each.startsWith(word) : each === word));
}

/** The texts that words are looked for in: where nothing else is said, everywhere. */
function searched(facts: PaperFacts, scopes: readonly Scope[]): readonly string[] {
  if (scopes.length > 0) return scopes.flatMap((scope) => scoped(facts, scope));
  const { paper } = facts;
  return [
    paper.title,
    paper.id,
    ...named(facts, 'author'),
    ...named(facts, 'org'),
    ...paper.keywords,
    paper.aiSummary ?? '',
    paper.abstract?.text ?? '',
    ...addressesOf(facts).map((address) => addressWords(address).join(' ')),
    ...facts.tags,
    ...scoped(facts, 'notes'),
    ...scoped(facts, 'highlights'),
    ...scoped(facts, 'text'),
    ...facts.comments,
  ];
}

function scoped(facts: PaperFacts, scope: Scope): readonly string[] {
  switch (scope) {
    case 'title':
      return [facts.paper.title];
    case 'notes':
      return [facts.note];
    case 'highlights':
      return facts.annotations.flatMap(({ quote, comment }) => [quote, comment]);
    case 'text':
      return facts.text === null ? [] : [facts.text];
    default:
      return assertNever(scope);
  }
}

function addressesOf({ paper }: PaperFacts): string[] {
  return [paper.githubRepo, paper.projectPage].flatMap((address) => address ?? []);
}

function named({ paper, tags }: PaperFacts, field: NamedField): readonly string[] {
  switch (field) {
    case 'tag':
      return tags;
    case 'author':
      return paper.authors.map((author) => author.name);
    case 'org':
      return paper.organization === null ? [] : [paper.organization.title, paper.organization.name];
    case 'submitter':
      return paper.submitter === null ? [] : [paper.submitter.fullName, paper.submitter.username];
    case 'keyword':
      return paper.keywords;
    default:
      return assertNever(field);
  }
}

/** `unread` is as of a mail; `reading` and `read` are states on the reading list. */
function isInState(facts: PaperFacts, state: State): boolean {
  switch (state) {
    case 'starred':
      return facts.starred;
    case 'unread':
      return !facts.seen;
    case 'reading':
      return facts.reading === 'reading';
    case 'read':
      return facts.reading === 'read';
    case 'annotated':
      return facts.annotations.length > 0;
    case 'downloaded':
      return facts.hasPdf;
    case 'withdrawn':
      return facts.paper.withdrawnAt !== null;
    default:
      return assertNever(state);
  }
}

function hasPart({ paper, standing, note, hasPdf, text }: PaperFacts, part: Part): boolean {
  switch (part) {
    case 'note':
      return note.trim() !== '';
    case 'code':
      return paper.githubRepo !== null;
    case 'pdf':
      return hasPdf;
    case 'text':
      return text !== null;
    case 'video':
      return paper.media.some(isVideo);
    case 'comments':
      return (standing?.comments ?? 0) > 0;
    default:
      return assertNever(part);
  }
}

/** Whether a number stands so to a limit. */
export function compare(value: number, comparison: Comparison, limit: number): boolean {
  switch (comparison) {
    case '>':
      return value > limit;
    case '>=':
      return value >= limit;
    case '<':
      return value < limit;
    case '<=':
      return value <= limit;
    case '=':
      return value === limit;
    default:
      return assertNever(comparison);
  }
}
