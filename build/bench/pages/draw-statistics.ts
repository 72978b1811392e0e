// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/**
 * Goes from the list to the statistics and waits for all plots.
 * @param plots how many there are.
 * @returns milliseconds from the change of place until the last plot is painted.
 */
export async function drawStatistics(plots: number): Promise<number> {
  const limitMs = 20_000;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const afterPaint = (): Promise<number> =>
    new Promise((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve(performance.now());
      port2.postMessage(null);
    });
  const until = async (isSo: () => boolean, what: string): Promise<void> => {
    const end = performance.now() + limitMs;
    while (!isSo()) {
      if (performance.now() > end) throw new Error(`${what} did not come`);
      await frame();
    }
  };
  location.hash = '#/all';
  await until(() => document.querySelector('[role=listbox] [role=option]') !== null, 'the list');
  for (let frames = 0; frames < 20; frames += 1) await frame();
  const began = performance.now();
  location.hash = '#/statistics';
  await until(
    () => document.querySelectorAll('.statistics-plot:has(svg a)').length >= plots,
    'all plots of the statistics',
  );
  return (await afterPaint()) - began;
}
