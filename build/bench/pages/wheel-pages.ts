// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/** Frames of a scroll through an open PDF, and in how many of them a page in sight was blank. */
export interface Wheeled {
  readonly frames: number;
  readonly blank: number;
}

/** Scrolls the open PDF by so many notches of a wheel, one every few frames. */
export async function wheelPages(steps: number): Promise<Wheeled> {
  const notch = 100;
  const framesPerStep = 3;
  const scroller = document.querySelector<HTMLElement>('.pdf-scroller');
  if (scroller === null) throw new Error('no PDF is open');
  const room = scroller.getBoundingClientRect();
  const hasBlank = (): boolean =>
    [...scroller.querySelectorAll('.page')].some((page) => {
      const { top, bottom } = page.getBoundingClientRect();
      return top < room.bottom && bottom > room.top && page.querySelector('canvas') === null;
    });
  let frames = 0;
  let blank = 0;
  for (let step = 0; step < steps; step += 1) {
    scroller.scrollTop += notch;
    for (let each = 0; each < framesPerStep; each += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
      frames += 1;
      if (hasBlank()) blank += 1;
    }
  }
  return { frames, blank };
}
