// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/** Stars all selected papers with `s`, or takes the stars away. @returns milliseconds until it is said that it is done. */
export async function starMany(): Promise<number> {
  const limitMs = 20_000;
  const said = (): string => document.querySelector('[aria-label="Messages"]')?.textContent ?? '';
  const before = said();
  const began = performance.now();
  document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 's', code: 'KeyS', bubbles: true }));
  while (said() === before) {
    if (performance.now() - began > limitMs) throw new Error('nothing was starred');
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return performance.now() - began;
}
