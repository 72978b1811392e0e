import { isOwnPaper, type PaperId } from '../../shared/library/ids.ts';
import type { Library } from './database.ts';

const recentMs = 30 * 86_400_000;

/** The papers of the feed from the last 30 days, newest first. Only keys are read. */
export async function recentPapers(library: Library, now: number): Promise<PaperId[]> {
  const ids = await library.papers
    .where('order')
    .belowOrEqual(-(now - recentMs))
    .primaryKeys();
  return ids.filter((id) => !isOwnPaper(id));
}
