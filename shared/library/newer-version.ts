import type { KeptFile } from './kept-file.ts';

const numberOf = (version: string): number => Number(/^v(\d+)$/.exec(version)?.[1] ?? Number.NaN);

/**
 * The version that arXiv has and this machine has not.
 * @param known the newest version that arXiv's catalogue names; `null` while it was not asked.
 * @returns `null` when there is no newer one, or when that cannot be told because a kept file names no version.
 */
export function newerVersion(
  files: readonly Pick<KeptFile, 'source' | 'version'>[],
  known: string | null,
): string | null {
  const held = files.filter(({ source }) => source === 'arxiv').map(({ version }) => numberOf(version ?? ''));
  if (known === null || held.length === 0 || held.some(Number.isNaN)) return null;
  return numberOf(known) > Math.max(...held) ? known : null;
}
