import { piecesOf } from './pieces.ts';

/** The author, organization or submitter that a query asks for and nothing else; `null` for every other query. */
export function personOf(
  query: string,
): { readonly field: 'author' | 'org' | 'submitter'; readonly name: string } | null {
  const [piece, ...others] = piecesOf(query);
  if (piece === undefined || others.length > 0 || piece.kind !== 'field' || piece.value === '') return null;
  const { field, value } = piece;
  return field === 'author' || field === 'org' || field === 'submitter' ? { field, name: value } : null;
}
