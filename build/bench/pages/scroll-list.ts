// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

export interface Scrolled {
  readonly frames: number;
  /** Frames that came later than one period after the one before. */
  readonly late: number;
  /** From each frame's own time to the end of its work, milliseconds. */
  readonly work: readonly number[];
}

/** Scrolls the element found by a selector (or the parent of it that scrolls) downwards at a steady speed. */
export async function scrollList(how: {
  selector: string;
  speed: number;
  seconds: number;
}): Promise<Scrolled> {
  const late = 1.2;
  let scroller = document.querySelector(how.selector);
  while (scroller !== null && !/auto|scroll/.test(getComputedStyle(scroller).overflowY)) {
    scroller = scroller.parentElement;
  }
  if (scroller === null) throw new Error(`nothing scrolls around ${how.selector}`);
  const list = scroller;
  list.scrollTop = 0;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const { port1, port2 } = new MessageChannel();
  const work: number[] = [];
  let began = 0;
  // The message is handled after the frame's style, layout and paint.
  port1.onmessage = () => work.push(performance.now() - began);
  for (let settling = 0; settling < 30; settling += 1) await frame();
  const times: number[] = [];
  const first = await frame();
  for (let now = first; now - first < how.seconds * 1_000; now = await frame()) {
    times.push(now);
    list.scrollTop = ((now - first) / 1_000) * how.speed;
    began = now;
    port2.postMessage(null);
  }
  await frame();
  port1.close();
  const gaps = times.slice(1).map((time, index) => time - (times[index] ?? time));
  const period = 1_000 / 60;
  return { frames: times.length, late: gaps.filter((gap) => gap > period * late).length, work };
}
