import { readLibrary } from '../library.ts';
import { on } from '../records.ts';
import { until } from '../until.ts';
import { acknowledge, type Reader } from './reader.ts';
import { shownLimitMs } from './window.ts';

/** Marks everything that the library holds as read: hundreds of changes in one act. */
export async function allMarkedRead({ window, model }: Reader): Promise<void> {
  await window.goTo('all');
  await window.page.getByRole('heading', { level: 1, name: 'All papers' }).waitFor();
  let papers: readonly string[] = [];
  // The list follows the database a moment later, and the key marks what is listed.
  await until('all papers are listed', shownLimitMs, async () => {
    papers = (await readLibrary(window.page))?.papers ?? [];
    return (await window.options.first().getAttribute('aria-setsize')) === String(papers.length);
  });
  const unread = papers.filter((paper) => model.shown(`seen ${paper}`) === '');
  if (unread.length === 0) return;
  // Papers that arrive between the look and the key are marked with the others.
  model.anythingMayBeSeen();
  const changes = unread.map((paper) => model.ask(`seen ${paper}`, on));
  await window.toldBy(/arked as read/, () => window.press('Shift+M'));
  acknowledge(...changes);
}
