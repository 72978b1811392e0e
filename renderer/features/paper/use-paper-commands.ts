import { isOwnPaper, type PaperId } from '../../../shared/library/ids.ts';
import { downloadPdfs } from '../../actions/downloads.ts';
import { toggleKeptOffline } from '../../actions/keep-offline.ts';
import { openOutside } from '../../actions/outside.ts';
import { printPage } from '../../actions/print.ts';
import { nextReadingState } from '../../actions/reading.ts';
import { toggleListed, toggleSeen, toggleStar } from '../../actions/toggle.ts';
import { useCommands } from '../../app/commands.ts';
import { goToSimilar } from '../../app/navigation.ts';
import { openReader } from '../../app/reading.ts';
import { useSelectedPapers } from '../../app/selection.ts';
import { citePapers } from '../cite/citing.ts';
import { readPdf } from '../reader/read-pdf.ts';
import { arxivPage, huggingFacePage } from './addresses.ts';

/** So many of the selected papers say what others are to be like; more would say the same. */
const comparedMost = 200;

/**
 * The commands for the paper at hand, or for all selected ones where that makes sense. They work from ids
 * alone, so a key is answered before the paper's page is read.
 */
export function usePaperCommands(paper: PaperId | null): void {
  const selected = useSelectedPapers();
  const one = (does: (paper: PaperId) => void | Promise<void>) =>
    paper === null ? undefined : () => void does(paper);
  // A paper of one's own is nowhere else.
  const onWeb: typeof one = (does) => (paper === null || isOwnPaper(paper) ? undefined : one(does));
  const all = (does: (papers: readonly PaperId[]) => Promise<void>) => {
    if (selected.size > 0) return () => void does([...selected]);
    return paper === null ? undefined : () => void does([paper]);
  };
  useCommands({
    print: paper === null ? undefined : () => void printPage(),
    star: all(toggleStar),
    'reading-list': all(toggleListed),
    'reading-state': all(async (papers) => void (await nextReadingState(papers))),
    'toggle-read': all(toggleSeen),
    'download-pdf': selected.size > 0 ? all(downloadPdfs) : onWeb((id) => downloadPdfs([id])),
    'read-pdf': one(readPdf),
    'read-text': onWeb((id) => openReader(id, 'text')),
    'keep-offline': onWeb(toggleKeptOffline),
    cite: all(async (papers) => citePapers(papers)),
    similar: all(async (papers) => goToSimilar(papers.slice(0, comparedMost))),
    'open-hugging-face': onWeb((id) => openOutside(huggingFacePage(id))),
    'open-arxiv': onWeb((id) => openOutside(arxivPage(id))),
  });
}
