import { newDeviceId } from '../../../shared/library/ids.ts';
import type { Library } from '../database.ts';
import { metaNumber, metaText } from '../meta.ts';

/**
 * A database that was put back to an earlier day (a restored profile, a copied folder) would give out
 * sequence numbers that the journal already holds, and its changes would be taken for known ones. So when
 * the journal is ahead of the database, the database becomes a new device that agrees with no generation:
 * what follows is the same as after a reset, and nothing on either side is lost.
 */
export async function startOverIfSetBack(
  library: Library,
  heldSequence: (device: string) => Promise<number>,
): Promise<void> {
  const device = (await metaText(library, 'device')) ?? '';
  const held = await heldSequence(device);
  await library.transaction('rw', [library.meta, library.outbox], async () => {
    if (held <= ((await metaNumber(library, 'seq')) ?? 0)) return;
    // The records themselves are journalled anew, so the outbox has nothing to add.
    await library.outbox.clear();
    await library.meta.bulkPut([
      { name: 'device', value: newDeviceId() },
      { name: 'seq', value: 0 },
      { name: 'generation', value: '' },
    ]);
  });
}
