import { setPrinting } from '../app/printing.ts';
import { flushNotes } from './note-saver.ts';

/** What comes by and by is waited for so long, frames. */
const mostFrames = 60;

/** Opens the system's print dialog for the page that is open; `print.css` leaves the rest of the window out. */
export async function printPage(): Promise<void> {
  await flushNotes();
  const root = document.documentElement;
  const { theme } = root.dataset;
  // Light ink on dark ground is no page.
  root.dataset.theme = 'light';
  setPrinting(true);
  window.addEventListener(
    'afterprint',
    () => {
      if (theme === undefined) delete root.dataset.theme;
      else root.dataset.theme = theme;
      setPrinting(false);
    },
    { once: true },
  );
  for (let frames = 0; frames < mostFrames; frames += 1) {
    await new Promise(requestAnimationFrame);
    if (frames > 1 && root.querySelector('[data-coming]') === null) break;
  }
  // Fonts that only the paper needs, such as those of formulas.
  await document.fonts.ready;
  window.print();
}
