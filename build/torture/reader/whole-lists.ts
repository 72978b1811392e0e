import { readLibrary } from '../library.ts';
import { on } from '../records.ts';
import { acknowledge, type Reader } from './reader.ts';

/** Marks everything that the library holds as read: hundreds of changes in one act. */
export async function allMarkedRead({ window, model }: Reader): Promise<void> {
  await window.goTo('all');
  await window.page.getByRole('heading', { level: 1, name: 'All papers' }).waitFor();
  const papers = (await readLibrary(window.page))?.papers ?? [];
  const unread = papers.filter((paper) => model.shown(`seen ${paper}`) === '');
  if (unread.length === 0) return;
  // Papers that arrive between the look and the key are marked with the others.
  model.anythingMayBeSeen();
  const changes = unread.map((paper) => model.ask(`seen ${paper}`, on));
  await window.toldBy(/arked as read/, () => window.press('Shift+M'));
  acknowledge(...changes);
}
