import type { ChosenFolder } from '../../shared/contract/importing.ts';
import { fail } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import {
  type HearProgress,
  type ImportEntry,
  plainEntry,
  type ReadImport,
  type UnreadEntry,
} from '../../shared/import/entry.ts';
import { isPaperId, type Sha256 } from '../../shared/library/ids.ts';
import { text } from '../../shared/text/text.ts';
import { askPatiently } from '../app/bridge.ts';
import { askCitations } from '../citation/ask-citations.ts';
import {
  endImporting,
  type HearSteps,
  type PlannedImport,
  showImport,
} from '../features/import/importing.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import { dropKept } from './drop-kept.ts';

/** Asks for a file and shows what importing it would do. */
export async function importFile(): Promise<void> {
  await importChosen(async () => {
    const chosen = await askPatiently('import:choose');
    if (chosen === null) return null;
    const { id, name, kind: file } = chosen;
    const read: Reading = async (signal, hear) => {
      const { entries, unread } = await askCitations(
        'read',
        { file, text: chosen.text },
        { signal, progress: hear('reading') },
      );
      return { entries, unread, kept: [] };
    };
    return { id, name, read, nothing: text.importing.nothing };
  });
}

/** Asks for a folder, reads every PDF in it and shows what importing them would do. */
export async function importFolder(): Promise<void> {
  await importChosen(async () => {
    const chosen = await askPatiently('import:choose-folder');
    if (chosen === null) return null;
    const { id, name } = chosen;
    const read: Reading = (signal, hear) => readPdfs(chosen, signal, hear('pdfs'));
    return { id, name, read, nothing: text.importing.noPdfs };
  });
}

type Reading = (
  signal: AbortSignal,
  hear: HearSteps,
) => Promise<ReadImport & { readonly kept: readonly Sha256[] }>;

interface Chosen {
  readonly id: string;
  readonly name: string;
  readonly read: Reading;
  /** What is said when there is nothing in it. */
  readonly nothing: string;
}

async function importChosen(choose: () => Promise<Chosen | null>): Promise<void> {
  try {
    const chosen = await choose();
    if (chosen === null) return;
    const planned = await planOfChosen(chosen);
    if (planned === null) {
      endImporting();
      say({ text: chosen.nothing, undo: null });
    } else showImport({ state: 'planned', ...planned });
  } catch (thrown) {
    endImporting();
    presentFailure(toFailure(thrown));
  }
}

/** @returns what would be done, `null` when there is nothing to be done. @throws FailureError also when cancelled */
async function planOfChosen({ id, name, read }: Chosen): Promise<PlannedImport | null> {
  const abort = new AbortController();
  const { signal } = abort;
  const cancel = (): void => abort.abort();
  const hear: HearSteps = (step) => (done, of) => {
    if (!signal.aborted) showImport({ state: 'planning', name, progress: { step, done, of }, cancel });
  };
  hear('reading')(0, 0);
  const { kept, ...found } = await read(signal, hear);
  try {
    if (found.entries.length + found.unread.length === 0) return null;
    hear('matching')(0, 0);
    const plan = await planOf(id, name, found, signal, hear);
    if (signal.aborted) fail('cancelled', name);
    return { plan, id, kept };
  } catch (thrown) {
    await dropKept(kept);
    throw thrown;
  }
}

async function planOf(id: string, name: string, read: ReadImport, signal: AbortSignal, hear: HearSteps) {
  const [{ planImport }, { heldPapers }] = await Promise.all([
    import('../../shared/import/plan.ts'),
    import('../queries/held-papers.ts'),
  ]);
  const names = [...new Set(read.entries.flatMap(({ attached }) => attached))];
  const states = names.length === 0 ? [] : await askPatiently('import:look', id, names);
  const looked = new Map(names.flatMap((each, index) => [[each, states[index] ?? 'missing'] as const]));
  const plan = planImport(name, read, await heldPapers(), looked);
  if (read.entries.every(({ highlights }) => highlights.length === 0)) return plan;
  const { withFates } = await import('../queries/find-highlights.ts');
  return withFates(plan, signal, hear('highlights'));
}

async function readPdfs({ id, pdfs }: ChosenFolder, signal: AbortSignal, hear: HearProgress) {
  const { readOwnPdf } = await import('../features/adding/read-pdf.ts');
  const entries: ImportEntry[] = [];
  const unread: UnreadEntry[] = [];
  const kept: Sha256[] = [];
  for (const [index, name] of pdfs.entries()) {
    if (signal.aborted) {
      await dropKept(kept);
      return fail('cancelled', 'reading PDFs');
    }
    hear(index, pdfs.length);
    const line = index + 1;
    const pdf = await askPatiently('import:keep', id, name);
    if ('failure' in pdf) {
      unread.push({ line, beginning: name, why: 'unread' });
      continue;
    }
    kept.push(pdf.sha256);
    const { title, authors, arxivId } = await readOwnPdf(pdf.sha256, pdf.bytes, pdf.name);
    const isKnown = arxivId !== null && isPaperId(arxivId);
    entries.push(plainEntry(line, title, { authors, arxivId: isKnown ? arxivId : null, file: pdf.sha256 }));
  }
  return { entries, unread, kept };
}
