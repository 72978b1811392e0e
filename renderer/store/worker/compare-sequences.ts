import { newDeviceId } from '../../../shared/library/ids.ts';
import type { Library } from '../database.ts';
import { metaNumber, metaText } from '../meta.ts';

/** What the journal holds of this database's changes. */
export interface HeldSequence {
  readonly seq: number;
  /** Lines that were confirmed once could not be read any more. */
  readonly damaged: boolean;
}

/**
 * Compares how far database and journal have come, before anything is drained.
 *
 * A database that was put back to an earlier day (a restored profile, a copied folder) would give out
 * sequence numbers that the journal already holds, and its changes would be taken for known ones: it
 * becomes a new device. A journal that lost confirmed lines is behind the database. In both cases the
 * database agrees with no generation from now on, so the rebuild brings both sides together, and nothing on
 * either side is lost.
 */
export async function compareSequences(
  library: Library,
  askHeld: (device: string) => Promise<HeldSequence>,
): Promise<void> {
  const device = (await metaText(library, 'device')) ?? '';
  const held = await askHeld(device);
  await library.transaction('rw', [library.meta, library.outbox], async () => {
    const seq = (await metaNumber(library, 'seq')) ?? 0;
    if (held.seq > seq) {
      // The records themselves are journalled anew, so the outbox has nothing to add.
      await library.outbox.clear();
      await library.meta.bulkPut([
        { name: 'device', value: newDeviceId() },
        { name: 'seq', value: 0 },
        { name: 'generation', value: '' },
      ]);
      return;
    }
    const unsent = (await library.outbox.orderBy('seq').first())?.seq ?? seq + 1;
    const isBehind = held.seq < unsent - 1;
    if (held.damaged || isBehind) await library.meta.put({ name: 'generation', value: '' });
  });
}
