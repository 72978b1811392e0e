// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

export interface Holes {
  readonly frames: number;
  /** Frames in which a row in sight had nothing in it, or was not there. */
  readonly framesWithHoles: number;
  readonly mostRows: number;
}

/** Scrolls the list of papers and looks, after every painted frame, for rows in sight without content. */
export async function findHoles(how: { speed: number; seconds: number }): Promise<Holes> {
  const list = document.querySelector('[role=listbox]');
  const scroller = list?.parentElement;
  if (list === null || scroller === null || scroller === undefined) throw new Error('there is no list');
  scroller.scrollTop = 0;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const afterPaint = (): Promise<void> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  const emptyRows = (): number => {
    const seen = scroller.getBoundingClientRect();
    const rows = [...list.querySelectorAll('[role=option]')].map((row) => {
      const box = row.getBoundingClientRect();
      return { top: box.top, bottom: box.bottom, empty: row.textContent === '' };
    });
    const inSight = rows.filter(({ top, bottom }) => bottom > seen.top + 1 && top < seen.bottom - 1);
    const height = rows[0] === undefined ? 1 : rows[0].bottom - rows[0].top;
    const covered = inSight.reduce(
      (sum, { top, bottom }) => sum + Math.min(bottom, seen.bottom) - Math.max(top, seen.top),
      0,
    );
    const missing = Math.max(0, Math.round((seen.height - covered) / height));
    return inSight.filter(({ empty }) => empty).length + missing;
  };
  for (let settling = 0; settling < 30; settling += 1) await frame();
  const first = await frame();
  let frames = 0;
  let framesWithHoles = 0;
  let mostRows = 0;
  for (let now = first; now - first < how.seconds * 1_000; now = await frame()) {
    scroller.scrollTop = ((now - first) / 1_000) * how.speed;
    await afterPaint();
    const empty = emptyRows();
    frames += 1;
    if (empty > 0) framesWithHoles += 1;
    mostRows = Math.max(mostRows, empty);
  }
  return { frames, framesWithHoles, mostRows };
}
