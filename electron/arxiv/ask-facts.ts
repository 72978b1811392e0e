import type { ArxivFacts } from '../../shared/citation/arxiv-facts.ts';
import { isOwnPaper, type PaperId } from '../../shared/library/ids.ts';
import { type Arxiv, headOf } from './arxiv.ts';

/** How many papers one question names. */
export const idsPerQuestion = 100;
const mostBytes = 16 * 1_024 * 1_024;

/**
 * Asks arXiv's catalogue for papers, at most a hundred in one question; papers it does not
 * know are left out, and those of the reader's own are not asked for.
 * @param take is given each answer as it comes, so that what came before a failure is kept.
 * @throws FailureError of whatever a request to arXiv can meet.
 */
export async function askFacts(
  arxiv: Pick<Arxiv, 'api' | 'get'>,
  ids: readonly PaperId[],
  now: () => number,
  take: (facts: readonly ArxivFacts[]) => Promise<unknown>,
  signal: AbortSignal,
): Promise<void> {
  // The reader of XML is loaded when there is some to read.
  const { readQueryAnswer } = await import('./read-query.ts');
  const known = ids.filter((id) => !isOwnPaper(id));
  for (let from = 0; from < known.length; from += idsPerQuestion) {
    const part = known.slice(from, from + idsPerQuestion);
    const query = new URLSearchParams({ id_list: part.join(','), max_results: String(part.length) });
    const url = new URL(`${arxiv.api.base}/api/query?${query}`);
    const xml = await arxiv.get(url, { Accept: 'application/atom+xml' }, signal, async ({ body }) =>
      new TextDecoder().decode(await headOf(body, mostBytes)),
    );
    await take(readQueryAnswer(xml, now()));
  }
}
