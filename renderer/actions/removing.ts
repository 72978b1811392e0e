import type { BatchItem } from '../../shared/contract/port.ts';
import type { Removal } from '../../shared/contract/storage.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId, Sha256 } from '../../shared/library/ids.ts';
import type { KeptPart } from '../../shared/library/marks.ts';
import { text } from '../../shared/text/text.ts';
import { ask } from '../app/bridge.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import type { Library } from '../store/database.ts';
import { goneParts, heldPartsOf } from '../store/held-parts.ts';
import { rowsOfPart } from '../store/part-rows.ts';
import { act } from './act.ts';

/** Takes fetched parts of a paper off this machine; the message brings them back. */
export async function removeParts(paper: PaperId, parts: readonly KeptPart[]): Promise<void> {
  try {
    const kept = (await library.kept.get(paper))?.parts ?? [];
    const held = await heldPartsOf(library, paper);
    const going = held.filter(({ part, own }) => parts.includes(part) && !own);
    const rows: BatchItem[] = [];
    for (const part of going) rows.push(...(await rowsOfPart(library, part)));
    await keepOnly(paper, (each) => !parts.includes(each));
    await remove({ parts: await goneParts(library, going), unclaimed: [], rows }, async () => {
      if (kept.length > 0) await writeKept(paper, () => kept);
    });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Takes files off the disk that no paper claims; the message brings them back. */
export async function removeUnclaimed(files: readonly Sha256[]): Promise<void> {
  try {
    await remove({ parts: [], unclaimed: files, rows: [] }, async () => {});
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Brings back everything that was removed since the start. @returns when it is back */
export async function bringBackRemoved(): Promise<void> {
  try {
    for (const { id } of await ask('files:removed')) await ask('files:bring-back', id);
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

async function remove(removal: Removal, back: () => Promise<void>): Promise<void> {
  const id = await ask('files:remove', removal);
  const bringBack = async (): Promise<void> => {
    try {
      await ask('files:bring-back', id);
      await back();
      say({ text: text.storage.broughtBack, undo: null });
    } catch (thrown) {
      presentFailure(toFailure(thrown));
    }
  };
  say({ text: text.storage.removed, undo: () => void bringBack() });
}

const keepOnly = (paper: PaperId, stays: (part: KeptPart) => boolean): Promise<unknown> =>
  writeKept(paper, async (held) => ((await held.kept.get(paper))?.parts ?? []).filter(stays));

function writeKept(
  paper: PaperId,
  parts: (held: Library) => readonly KeptPart[] | Promise<readonly KeptPart[]>,
): Promise<unknown> {
  return act(
    'kept-offline',
    1,
    async (held) => {
      const kept = [...(await parts(held))];
      return [{ kind: 'kept', key: paper, value: kept.length === 0 ? null : { parts: kept, at: now() } }];
    },
    { undoable: false },
  );
}
