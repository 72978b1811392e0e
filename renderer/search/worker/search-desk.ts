import { assertNever } from '../../../shared/assert-never.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import { readQuery } from '../../../shared/search/read-query.ts';
import type { Library } from '../../store/database.ts';
import { withMeaning } from '../index/by-meaning.ts';
import type { LibraryIndex } from '../index/library-index.ts';
import { search, select } from '../index/search.ts';
import type { Question, SearchAnswer, SearchAsks } from '../messages.ts';
import { excerptsOf } from './excerpts.ts';
import type { IndexKeeper } from './index-keeper.ts';
import { unreadPdfs } from './kept-texts.ts';
import { namesBeginning } from './names.ts';
import { Taste } from './taste.ts';

type Answer = SearchAsks[keyof SearchAsks]['answer'];

/** Answers what windows ask, from the index as far as it is. */
export class SearchDesk {
  readonly #library: Library;
  readonly #keeper: IndexKeeper;
  readonly #taste: Taste;

  constructor(library: Library, keeper: IndexKeeper) {
    this.#library = library;
    this.#keeper = keeper;
    this.#taste = new Taste(library);
  }

  /** The index has followed a change. */
  changed(): void {
    this.#taste.forget();
  }

  async answer(question: Question): Promise<Answer> {
    const { index } = this.#keeper;
    switch (question.kind) {
      case 'search':
        return this.#search(index, question);
      case 'select':
        return this.#ids(index, select(index, readQuery(question.query).query));
      case 'excerpts':
        return excerptsOf(this.#library, index, readQuery(question.query, { typing: true }).query, question);
      case 'names':
        return namesBeginning(this.#library, index, question.field, question.begun);
      case 'state':
        // A saved index counts as whole before what came after it has been entered.
        await this.#keeper.settled();
        return this.#keeper.state;
      case 'unread-pdfs':
        return unreadPdfs(this.#library);
      case 'enter-pdf':
        await this.#keeper.enterPdf(question);
        return null;
      case 'similar':
        return this.#taste.similar(index, this.#keeper.meaning, question.papers, question.most);
      case 'suggest':
        return this.#taste.suggest(index, this.#keeper.meaning, question.papers);
      default:
        return assertNever(question);
    }
  }

  #search(index: LibraryIndex, { query: text, sort, most }: SearchAsks['search']['ask']): SearchAnswer {
    const { query, faults } = readQuery(text, { typing: true });
    const chosen = sort === 'relevance' ? (query.sort ?? sort) : sort;
    const found = search(index, query, chosen, most);
    const { hits, total, tolerance } =
      chosen === 'relevance' ? withMeaning(index, this.#keeper.meaning, query, found) : found;
    return {
      ids: this.#ids(
        index,
        hits.map(({ paper }) => paper),
      ),
      places: hits.map(({ places }) => places),
      total,
      faults,
      corrected: tolerance === 'all-words' && total > 0,
    };
  }

  #ids(index: LibraryIndex, papers: readonly number[]): PaperId[] {
    return papers.flatMap((paper) => index.papers.ids[paper] ?? []);
  }
}
