import { piecesOf } from './pieces.ts';

/** The author or organization that a query asks for and nothing else; `null` for every other query. */
export function personOf(query: string): { readonly field: 'author' | 'org'; readonly name: string } | null {
  const [piece, ...others] = piecesOf(query);
  if (piece === undefined || others.length > 0 || piece.kind !== 'field' || piece.value === '') return null;
  const { field, value } = piece;
  return field === 'author' || field === 'org' ? { field, name: value } : null;
}
