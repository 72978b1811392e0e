import { toFailure } from '../../shared/failure/to-failure.ts';
import type { Sha256 } from '../../shared/library/ids.ts';
import { ask } from '../app/bridge.ts';
import { library } from '../app/library.ts';
import { presentFailure } from '../features/messages/messages.ts';

/** Takes PDFs off this machine that were kept for an import which did not come about; those of papers stay. */
export async function dropKept(kept: readonly Sha256[]): Promise<void> {
  if (kept.length === 0) return;
  try {
    const wanted = new Set(kept);
    const rows = await library.files.filter(({ sha256 }) => wanted.has(sha256)).toArray();
    const claimed = new Set(rows.map(({ sha256 }) => sha256));
    const unclaimed = [...wanted].filter((sha256) => !claimed.has(sha256));
    await ask('files:remove', { parts: [], unclaimed, rows: [] });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
