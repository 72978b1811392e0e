import type { Paper } from './paper.ts';

/** The pictures of a paper: what was put up for it, else the card that the site makes. Videos are none. */
export function pictureUrls(paper: Pick<Paper, 'thumbnail' | 'media'>): string[] {
  const pictures = paper.media.filter((url) => /\.(png|jpe?g|webp|gif)$/i.test(url));
  return pictures.length > 0 ? pictures : paper.thumbnail === null ? [] : [paper.thumbnail];
}
