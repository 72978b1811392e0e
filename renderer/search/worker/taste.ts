import type { PaperId } from '../../../shared/library/ids.ts';
import type { Library } from '../../store/database.ts';
import type { LibraryIndex } from '../index/library-index.ts';
import { type Liking, learnLiking, suits } from '../index/liking.ts';
import type { Meaning } from '../index/meaning.ts';
import { similarTo } from '../index/near.ts';
import { flag } from '../index/papers.ts';
import type { SimilarPaper, Suggestions } from '../messages.ts';
import { Common, type NumberedPaper, wordsForAndAgainst } from './reasons.ts';

const noSuggestions: Suggestions = { papers: [], liked: 0, disliked: 0 };

/** Papers like others, and papers that the reader may like; both from what papers are about. */
export class Taste {
  readonly #library: Library;
  #liking: Liking | null = null;
  #isStale = true;

  constructor(library: Library) {
    this.#library = library;
  }

  /** Something changed: the next answer is learned anew. */
  forget(): void {
    this.#isStale = true;
  }

  /** The papers most like the given ones, with what they share with them. */
  async similar(
    index: LibraryIndex,
    meaning: Meaning | null,
    ids: readonly PaperId[],
    most: number,
  ): Promise<SimilarPaper[]> {
    const given = numbersOf(index, ids);
    if (meaning === null || given.length === 0) return [];
    const found = similarTo(index, meaning, given, most);
    const rows = await this.#papers(index, [...given, ...found]);
    const numbered = (numbers: readonly number[]): NumberedPaper[] =>
      numbers.flatMap((number) => {
        const paper = rows.get(number);
        return paper === undefined ? [] : [{ paper, number }];
      });
    const common = new Common(index, meaning, numbered(given));
    return numbered(found).map((each) => ({
      id: each.paper.id,
      title: each.paper.title,
      shared: common.sharedWith(each),
    }));
  }

  /** Those of the papers that wait for a decision, best first; none while nothing was liked yet. */
  async suggest(index: LibraryIndex, meaning: Meaning | null, ids: readonly PaperId[]): Promise<Suggestions> {
    if (meaning === null) return noSuggestions;
    if (this.#isStale) this.#liking = learnLiking(index, meaning);
    this.#isStale = false;
    const liking = this.#liking;
    if (liking === null) return noSuggestions;
    const decided = flag.starred | flag.listed | flag.dismissed;
    const numbers = numbersOf(index, ids).filter(
      (number) => ((index.papers.flags[number] ?? 0) & decided) === 0,
    );
    const rows = await this.#papers(index, numbers);
    const papers = numbers.flatMap((number) => {
      const paper = rows.get(number);
      if (paper === undefined) return [];
      const score = suits(liking, meaning.vector(number));
      const words = wordsForAndAgainst(index, meaning, liking.direction, { paper, number });
      return [{ id: paper.id, score, ...words }];
    });
    papers.sort((a, b) => b.score - a.score);
    return { papers, liked: liking.liked, disliked: liking.disliked };
  }

  async #papers(index: LibraryIndex, numbers: readonly number[]) {
    const ids = numbers.flatMap((number) => index.papers.ids[number] ?? []);
    const rows = await this.#library.papers.bulkGet(ids);
    return new Map(
      rows.flatMap((row, at) => {
        const number = numbers[at];
        return row === undefined || number === undefined ? [] : [[number, row] as const];
      }),
    );
  }
}

const numbersOf = (index: LibraryIndex, ids: readonly PaperId[]): number[] =>
  ids.flatMap((id) => index.papers.find(id) ?? []);
