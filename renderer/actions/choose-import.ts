import type { OwnPdf } from '../../shared/contract/adding.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { ImportEntry, ReadImport, UnreadEntry } from '../../shared/import/entry.ts';
import { isPaperId } from '../../shared/library/ids.ts';
import { text } from '../../shared/text/text.ts';
import { askPatiently } from '../app/bridge.ts';
import { showImport } from '../features/import/importing.ts';
import { presentFailure, say } from '../features/messages/messages.ts';

/** Asks for a file and shows what importing it would do. */
export async function importFile(): Promise<void> {
  try {
    const chosen = await askPatiently('import:choose');
    if (chosen === null) return;
    const { readImport } = await import('../../shared/import/read-import.ts');
    await plan(chosen.name, readImport(chosen.kind, chosen.text), text.importing.nothing);
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Asks for a folder, reads every PDF in it and shows what importing them would do. */
export async function importFolder(): Promise<void> {
  try {
    const chosen = await askPatiently('import:choose-folder');
    if (chosen === null) return;
    say({ text: text.importing.reading, undo: null });
    await plan(chosen.name, await readPdfs(chosen.pdfs), text.importing.noPdfs);
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

async function plan(name: string, read: ReadImport, nothing: string): Promise<void> {
  if (read.entries.length + read.unread.length === 0) return say({ text: nothing, undo: null });
  const { planImport } = await import('../../shared/import/plan.ts');
  const { heldPapers } = await import('../queries/held-papers.ts');
  showImport(planImport(name, read, await heldPapers()));
}

async function readPdfs(pdfs: readonly OwnPdf[]): Promise<ReadImport> {
  const { readOwnPdf } = await import('../features/adding/read-pdf.ts');
  const entries: ImportEntry[] = [];
  const unread: UnreadEntry[] = [];
  for (const [index, pdf] of pdfs.entries()) {
    const line = index + 1;
    if ('failure' in pdf) {
      unread.push({ line, beginning: pdf.name });
      continue;
    }
    const { title, authors, arxivId } = await readOwnPdf(pdf.sha256, pdf.bytes, pdf.name);
    entries.push({
      line,
      title,
      authors,
      arxivId: arxivId !== null && isPaperId(arxivId) ? arxivId : null,
      doi: null,
      publishedOn: null,
      abstract: null,
      tags: [],
      notes: [],
      highlights: [],
      file: pdf.sha256,
    });
  }
  return { entries, unread };
}
