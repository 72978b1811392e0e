import { liveQuery } from 'dexie';
import type { Edition } from '../../../shared/library/edition.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import type { Paper } from '../../../shared/library/paper.ts';
import type { Library } from '../../store/database.ts';
import { fold } from '../fold.ts';

interface SearchText {
  readonly title: string;
  /** Authors, organization, keywords and id. */
  readonly rest: string;
  readonly order: number;
}

/** Titles, authors and keywords of the whole library in memory, read when the first query comes. */
export class SearchTexts {
  readonly #library: Library;
  readonly #texts = new Map<PaperId, SearchText>();
  #ready: Promise<void> | null = null;
  #checkedUntil = 0;

  constructor(library: Library) {
    this.#library = library;
  }

  /** The papers that hold every word of the query: first by title, then by the rest; newest first. */
  async find(query: string): Promise<PaperId[]> {
    this.#ready ??= this.#read();
    await this.#ready;
    const words = fold(query).split(/\s+/).filter(Boolean);
    if (words.length === 0) return [];
    const found: { id: PaperId; score: number; order: number }[] = [];
    for (const [id, text] of this.#texts) {
      const score = scoreOf(text, words);
      if (score !== null) found.push({ id, score, order: text.order });
    }
    return found.sort((a, b) => a.score - b.score || a.order - b.order).map(({ id }) => id);
  }

  async #read(): Promise<void> {
    const editions = await this.#library.editions.toArray();
    await this.#library.papers.each((paper) => this.#take(paper));
    this.#checkedUntil = latestCheck(editions);
    this.#follow();
  }

  /** Reads again the papers of every edition and ranking that was checked since the last time. */
  #follow(): void {
    liveQuery(async () => {
      const editions = await this.#library.editions.toArray();
      const rankings = await this.#library.rankings.toArray();
      const changed = editions.filter((edition) => (edition.lastCheckedAt ?? 0) >= this.#checkedUntil);
      const ids = [...changed, ...rankings].flatMap((list) => list.papers);
      for (const paper of await this.#library.papers.bulkGet(ids)) if (paper !== undefined) this.#take(paper);
      this.#checkedUntil = latestCheck(editions);
    }).subscribe({ error: () => {} });
  }

  #take(paper: Paper): void {
    const authors = paper.authors.map((author) => author.name).join(' ');
    const rest = [authors, paper.organization?.title ?? '', paper.keywords.join(' '), paper.id].join(' ');
    this.#texts.set(paper.id, { title: fold(paper.title), rest: fold(rest), order: paper.order });
  }
}

/** How well the words fit, 0 best; `null` when one is missing. */
function scoreOf({ title, rest }: SearchText, words: readonly string[]): number | null {
  let score = title.startsWith(words[0] ?? '') ? 0 : 1;
  for (const word of words) {
    if (title.includes(word)) continue;
    if (!rest.includes(word)) return null;
    score += 2;
  }
  return score;
}

function latestCheck(editions: readonly Edition[]): number {
  return editions.reduce((latest, edition) => Math.max(latest, edition.lastCheckedAt ?? 0), 0);
}
