import type { Wish } from '../../shared/contract/downloads.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { isOwnPaper, type PaperId } from '../../shared/library/ids.ts';
import type { KeptPart } from '../../shared/library/marks.ts';
import type { Change } from '../../shared/library/record.ts';
import { text } from '../../shared/text/text.ts';
import { ask } from '../app/bridge.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import type { Library } from '../store/database.ts';
import { rowsOfKeys } from '../store/many-keys.ts';
import { act } from './act.ts';

const mostAtOnce = 1_000;
/** arXiv wants no downloads wholesale. */
const mostPdfs = 200;

/** Downloads the PDFs of papers that have none on this machine yet. */
export async function downloadPdfs(papers: readonly PaperId[]): Promise<void> {
  try {
    const held = new Set<string>(
      (
        await library.files
          .where('paper')
          .anyOf([...papers])
          .toArray()
      ).map((file) => file.paper),
    );
    const missing = papers.filter((paper) => !held.has(paper) && !isOwnPaper(paper));
    if (missing.length > mostPdfs) say({ text: text.downloads.tooMany(mostPdfs), undo: null });
    else if (missing.length === 0) say({ text: text.downloads.heldAlready(papers.length), undo: null });
    else await keepOffline(missing, ['pdf']);
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Asks for a newer version of a PDF that is on this machine; it comes to lie beside the one that is there. */
export const downloadNewer = (paper: PaperId): Promise<void> => keepOffline([paper], ['pdf'], true);

/** Asks to have parts of papers on this machine, for good; without a network the wish waits. */
export async function keepOffline(
  wanted: readonly PaperId[],
  parts: readonly KeptPart[],
  again = false,
): Promise<void> {
  const papers = wanted.filter((paper) => !isOwnPaper(paper));
  if (papers.length === 0) return;
  const isKept = await act('kept-offline', papers.length, (held) => withParts(held, papers, parts), {
    undoable: false,
  });
  if (!isKept) return;
  for (let from = 0; from < papers.length; from += mostAtOnce) {
    await ask('downloads:want', papers.slice(from, from + mostAtOnce), [...parts], again).catch(present);
  }
}

/** Takes wishes back that are not fulfilled yet. */
export async function cancelDownloads(wishes: readonly Wish[]): Promise<void> {
  await act('kept-offline', wishes.length, (held) => withoutParts(held, wishes), { undoable: false });
  await ask('downloads:cancel', wishes.map(nameOf)).catch(present);
}

export const retryDownloads = (wishes: readonly Wish[]): Promise<void> =>
  ask('downloads:retry', wishes.map(nameOf)).catch(present);

export const pauseDownloads = (paused: boolean): Promise<void> =>
  ask('downloads:pause', paused).catch(present);

const nameOf = ({ paper, part }: Wish): Pick<Wish, 'paper' | 'part'> => ({ paper, part });

async function withParts(
  held: Library,
  papers: readonly PaperId[],
  parts: readonly KeptPart[],
): Promise<Change[]> {
  const rows = await rowsOfKeys(held.kept, papers);
  const at = now();
  return papers.map((key, index) => ({
    kind: 'kept',
    key,
    value: { parts: [...new Set([...(rows[index]?.parts ?? []), ...parts])], at },
  }));
}

async function withoutParts(held: Library, wishes: readonly Wish[]): Promise<Change[]> {
  const papers = [...new Set(wishes.map(({ paper }) => paper))];
  const rows = await rowsOfKeys(held.kept, papers);
  const at = now();
  return papers.flatMap((key, index): Change[] => {
    const gone = new Set(wishes.filter(({ paper }) => paper === key).map(({ part }) => part));
    const row = rows[index];
    if (row === undefined) return [];
    const parts = row.parts.filter((part) => !gone.has(part));
    return [{ kind: 'kept', key, value: parts.length === 0 ? null : { parts, at } }];
  });
}

function present(thrown: unknown): void {
  presentFailure(toFailure(thrown));
}
