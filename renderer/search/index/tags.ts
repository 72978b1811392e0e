import type { TagId } from '../../../shared/library/ids.ts';
import { wordsOf } from '../../../shared/search/words.ts';

interface Tag {
  readonly words: readonly string[];
  readonly papers: Set<number>;
}

/** The tags with the words of their names and the papers that have them. */
export class Tags {
  readonly #tags = new Map<TagId, Tag>();

  /** Names a tag, or gives it another name. */
  name(tag: TagId, name: string): void {
    this.#tags.set(tag, { words: wordsOf(name), papers: this.#tags.get(tag)?.papers ?? new Set() });
  }

  /** A deleted tag has no papers, whatever memberships are left. */
  remove(tag: TagId): void {
    this.#tags.set(tag, { words: [], papers: this.#tags.get(tag)?.papers ?? new Set() });
  }

  /** Puts a tag on a paper or takes it off; the tag's name may come later. */
  set(tag: TagId, paper: number, on: boolean): void {
    const known = this.#tags.get(tag) ?? { words: [], papers: new Set() };
    this.#tags.set(tag, known);
    if (on) known.papers.add(paper);
    else known.papers.delete(paper);
  }

  /** Takes every tag off every paper. */
  clear(): void {
    for (const { papers } of this.#tags.values()) papers.clear();
  }

  /** The papers that have a tag. */
  taggedPapers(): Set<number> {
    const tagged = new Set<number>();
    for (const { words, papers } of this.#tags.values())
      if (words.length > 0) for (const paper of papers) tagged.add(paper);
    return tagged;
  }

  /** Visits the papers of every tag whose name passes. */
  eachWith(passes: (words: readonly string[]) => boolean, visit: (paper: number) => void): void {
    for (const { words, papers } of this.#tags.values()) {
      if (words.length > 0 && passes(words)) for (const paper of papers) visit(paper);
    }
  }
}
