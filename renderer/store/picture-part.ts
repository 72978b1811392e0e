import type { PictureRow } from './rows.ts';

/** The part of a paper that a row of `pictures` belongs to: figures go with the text. */
export function partOfPicture({
  figure,
  type,
}: Pick<PictureRow, 'figure' | 'type'>): 'pictures' | 'text' | 'videos' {
  if (figure === true) return 'text';
  return type.startsWith('video/') ? 'videos' : 'pictures';
}
