// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/**
 * Goes to the next paper by `j`, or to the one that is named, reads its PDF by `p` as soon as its title is there, and closes
 * the reader. @returns milliseconds from `p` to the first page painted and selectable.
 */
export async function readAtOnce(paper: string | null): Promise<number> {
  const limitMs = 20_000;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const press = (key: string): void => {
    const code = `Key${key.toUpperCase()}`;
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, code, bubbles: true, cancelable: true }));
  };
  const title = (): string => document.querySelector('article')?.getAttribute('aria-label') ?? '';
  const until = async (isSo: () => boolean, what: string): Promise<void> => {
    const end = performance.now() + limitMs;
    while (!isSo()) {
      if (performance.now() > end) throw new Error(`${what} did not happen`);
      await frame();
    }
  };
  const isPainted = (): boolean => {
    const page = document.querySelector('.page[data-page-number="1"]');
    return (
      page !== null && page.querySelector('canvas') !== null && page.querySelector('.endOfContent') !== null
    );
  };

  const before = title();
  if (paper === null) press('j');
  else location.hash = `#/all?paper=${paper}`;
  await until(() => title() !== '' && title() !== before, 'another paper');
  const began = performance.now();
  press('p');
  await until(isPainted, 'the first page');
  const ms = await new Promise<number>((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => resolve(performance.now() - began);
    port2.postMessage(null);
  });
  // Long enough for the tools to come and the next page to be painted beforehand.
  await new Promise((resolve) => setTimeout(resolve, 300));
  document.querySelector<HTMLButtonElement>('button[aria-label="Close reader"]')?.click();
  await until(() => document.querySelector('.pdf-scroller') === null, 'closing');
  return ms;
}
