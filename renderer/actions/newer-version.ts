import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId, Sha256 } from '../../shared/library/ids.ts';
import { newerVersion } from '../../shared/library/newer-version.ts';
import { text } from '../../shared/text/text.ts';
import { askPatiently } from '../app/bridge.ts';
import { chooseFile } from '../app/chosen-file.ts';
import { library } from '../app/library.ts';
import { openReader } from '../app/reading.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import { downloadNewer } from './downloads.ts';

/**
 * Asks arXiv's catalogue whether a newer version of a kept PDF is there, and fetches it only then. Where the version
 * of the kept one is not known, or without a network, the PDF itself is asked for.
 */
export async function lookForNewer(paper: PaperId): Promise<void> {
  try {
    const files = await library.files.where('paper').equals(paper).toArray();
    const isAnswered = await askPatiently('arxiv:facts', [paper]).then(
      () => true,
      () => false,
    );
    const known = (await library.arxivFacts.get(paper))?.version ?? null;
    const isComparable = files.every(({ source, version }) => source === 'own' || version !== null);
    if (!isAnswered || known === null || !isComparable || newerVersion(files, known) !== null)
      await downloadNewer(paper);
    else say({ text: text.downloads.isNewest(known), undo: null });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Opens one of several PDFs of a paper in the reader, and opens it from then on. */
export function readFile(paper: PaperId, file: Sha256): void {
  chooseFile(paper, file);
  openReader(paper, 'pdf');
}
