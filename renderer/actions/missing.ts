import { isOwnPaper } from '../../shared/library/ids.ts';
import type { Paper } from '../../shared/library/paper.ts';
import { pictureUrls } from '../../shared/library/pictures.ts';
import { ask } from '../app/bridge.ts';
import { now } from '../app/clock.ts';
import type { PictureRow } from '../store/rows.ts';

/** A picture that could not be had is asked for again after a day, milliseconds. */
const retryAfterMs = 86_400_000;

const askedAbstracts = new Set<string>();

/**
 * Asks the feed for what an opened paper still lacks: its pictures, its real abstract. Nobody waits for
 * it and without a network nothing comes, so failures are left to the next opening.
 */
export function requestMissing(paper: Paper, pictures: readonly PictureRow[]): void {
  const isKnown = ({ failedAt }: PictureRow): boolean => failedAt === null || failedAt > now() - retryAfterMs;
  const known = new Set(pictures.filter(isKnown).map((picture) => picture.url));
  const urls = pictureUrls(paper).filter((url) => !known.has(url));
  if (urls.length > 0) void ask('picture:want', paper.id, urls.slice(0, 20)).catch(() => {});
  if (isOwnPaper(paper.id) || paper.abstract?.kind === 'abstract' || askedAbstracts.has(paper.id)) return;
  askedAbstracts.add(paper.id);
  void ask('paper:refresh', paper.id).catch(() => {});
}
