// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/** From the dispatch of the key, milliseconds. */
export interface StarTimes {
  /** To the begin of the first frame whose document has the star. */
  readonly frame: number;
  /** To the first task after that frame: it is painted by then. */
  readonly painted: number;
}

export interface StarRun {
  readonly times: readonly StarTimes[];
  /** The time between two frames of an idle window. */
  readonly period: number;
}

/**
 * Opens paper after paper with `j` and stars each with `s`. The keys are dispatched at changing moments
 * between two frames, as a hand would press them.
 */
export async function starPapers(count: number): Promise<StarRun> {
  const settleMs = 250;
  const limitMs = 5_000;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const afterPaint = (): Promise<number> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
  const press = (key: string): void => {
    const code = `Key${key.toUpperCase()}`;
    const options = { key, code, bubbles: true, cancelable: true };
    document.body.dispatchEvent(new KeyboardEvent('keydown', options));
    document.body.dispatchEvent(new KeyboardEvent('keyup', options));
  };
  const name = (): string | null => document.querySelector('article')?.getAttribute('aria-label') ?? null;
  const star = (): boolean => document.querySelector('article button[aria-label=Star] .fill-star') !== null;
  const until = async (isSo: () => boolean, what: string): Promise<void> => {
    const end = performance.now() + limitMs;
    while (!isSo()) {
      if (performance.now() > end) throw new Error(`${what} did not happen`);
      await frame();
    }
  };

  const first = await frame();
  for (let frames = 0; frames < 30; frames += 1) await frame();
  const period = ((await frame()) - first) / 31;
  const times: StarTimes[] = [];
  for (let paper = 0; paper < count; paper += 1) {
    const before = document.querySelector('article h1, article h2')?.textContent ?? name();
    press('j');
    await until(() => {
      const now = document.querySelector('article h1, article h2')?.textContent ?? name();
      return now !== null && now !== before && !star();
    }, 'opening the next paper');
    await wait(settleMs + (paper % 16));
    const began = performance.now();
    press('s');
    await until(star, 'the star');
    const inFrame = performance.now() - began;
    times.push({ frame: inFrame, painted: (await afterPaint()) - began });
  }
  return { times, period };
}
