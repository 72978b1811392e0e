import { piecesOf } from './pieces.ts';

const most = 250;

/** The words and phrases of a query as they were typed, without its conditions: for whoever searches words only. */
export function plainWords(query: string): string {
  const pieces = piecesOf(query);
  const words = pieces.filter(
    ({ kind }, at) => (kind === 'word' || kind === 'phrase') && pieces[at - 1]?.kind !== 'not',
  );
  return words
    .map(({ value }) => value.replace(/\*$/, ''))
    .join(' ')
    .slice(0, most)
    .trim();
}
