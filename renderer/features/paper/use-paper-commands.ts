import { isOwnPaper, type PaperId } from '../../../shared/library/ids.ts';
import { downloadPdfs } from '../../actions/downloads.ts';
import { toggleKeptOffline } from '../../actions/keep-offline.ts';
import { openOutside } from '../../actions/outside.ts';
import { printPage } from '../../actions/print.ts';
import { toggleListed, toggleSeen, toggleStar } from '../../actions/toggle.ts';
import { useCommands } from '../../app/commands.ts';
import { openReader } from '../../app/reading.ts';
import { citePapers } from '../cite/citing.ts';
import { arxivPage, huggingFacePage } from './addresses.ts';

/** The commands for one paper; they work from its id alone, so a key is answered before its page is read. */
export function usePaperCommands(paper: PaperId | null): void {
  const run = (does: (paper: PaperId) => void | Promise<void>) =>
    paper === null ? undefined : () => void does(paper);
  // A paper of one's own is nowhere else.
  const onWeb: typeof run = (does) => (paper === null || isOwnPaper(paper) ? undefined : run(does));
  useCommands({
    print: paper === null ? undefined : printPage,
    star: run(toggleStar),
    'reading-list': run(toggleListed),
    'toggle-read': run(toggleSeen),
    'download-pdf': onWeb((id) => downloadPdfs([id])),
    'read-pdf': run((id) => openReader(id, 'pdf')),
    'read-text': run((id) => openReader(id, 'text')),
    'keep-offline': onWeb(toggleKeptOffline),
    cite: paper === null ? undefined : () => citePapers([paper]),
    'open-hugging-face': onWeb((id) => openOutside(huggingFacePage(id))),
    'open-arxiv': onWeb((id) => openOutside(arxivPage(id))),
  });
}
