import type { CitedPaper } from '../../shared/citation/cited-paper.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { text } from '../../shared/text/text.ts';
import { askPatiently } from '../app/bridge.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import { zoteroParcels } from '../queries/zotero-parcels.ts';
import { flushNotes } from './note-saver.ts';

/** At most this many papers travel in one sending. */
const atOnce = 500;

/** Sends papers to the collection that is selected in Zotero, and says what arrived. */
export async function sendToZotero(papers: readonly CitedPaper[]): Promise<void> {
  try {
    await flushNotes();
    const parcels = await zoteroParcels(papers);
    const total = { papers: 0, pdfs: 0, refused: 0 };
    for (let from = 0; from < parcels.length; from += atOnce) {
      const sent = await askPatiently('zotero:send', parcels.slice(from, from + atOnce));
      total.papers += sent.papers;
      total.pdfs += sent.pdfs;
      total.refused += sent.refused;
    }
    const refused = total.refused === 0 ? '' : ` ${text.citing.sentRefused(total.refused)}`;
    say({ text: `${text.citing.sent(total.papers, total.pdfs)}.${refused}`, undo: null });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
