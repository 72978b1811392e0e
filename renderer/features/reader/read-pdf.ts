import type { PaperId } from '../../../shared/library/ids.ts';
import { openReader } from '../../app/reading.ts';
import { filesOf } from '../../queries/files.ts';
import { openAhead } from './warm-reader.ts';

/** Opens a paper's PDF in the reader; where the file is known already, it is read while the reader makes room for it. */
export function readPdf(paper: PaperId): void {
  const files = filesOf.held(paper)?.followed;
  const [file] = files?.state === 'ready' ? files.value : [];
  if (file !== undefined) openAhead(file);
  openReader(paper, 'pdf');
}
