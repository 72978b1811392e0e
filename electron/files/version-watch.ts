import type { PaperId } from '../../shared/library/ids.ts';

/**
 * Asks arXiv's catalogue whether kept PDFs have newer versions; no PDF is fetched for it. The library names the papers
 * again and again until it knows, so each is asked for once in a run, unless asking failed.
 */
export class VersionWatch {
  readonly #learn: (papers: readonly PaperId[]) => Promise<void>;
  readonly #asked = new Set<PaperId>();

  /** @param learn asks and tells the library. */
  constructor(learn: (papers: readonly PaperId[]) => Promise<void>) {
    this.#learn = learn;
  }

  /** Resolves when the answer is in the library, or there is none for now. */
  async look(papers: readonly PaperId[]): Promise<void> {
    const fresh = papers.filter((paper) => !this.#asked.has(paper));
    if (fresh.length === 0) return;
    for (const paper of fresh) this.#asked.add(paper);
    try {
      await this.#learn(fresh);
    } catch {
      // Without a network, or when arXiv does not answer: the library names them again.
      for (const paper of fresh) this.#asked.delete(paper);
    }
  }
}
