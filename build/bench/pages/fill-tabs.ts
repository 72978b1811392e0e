// Runs inside a page: its text is sent there, so it may use nothing from outside itself.

/**
 * Opens the paper at hand and goes through as many tabs, each zoomed and scrolled to its end.
 * @returns the megabytes of canvas that each of them then holds, hidden or not.
 */
export async function fillTabs({ papers, scale }: { papers: number; scale: number }): Promise<number[]> {
  const limitMs = 20_000;
  const frame = (): Promise<number> => new Promise((resolve) => requestAnimationFrame(resolve));
  const until = async (isSo: () => boolean, what: string): Promise<void> => {
    const end = performance.now() + limitMs;
    while (!isSo()) {
      if (performance.now() > end) throw new Error(`${what} did not happen`);
      await frame();
    }
  };
  const inFront = (selector: string): HTMLElement | undefined =>
    [...document.querySelectorAll<HTMLElement>(selector)].find((each) => each.closest('[inert]') === null);
  const tabs = (): HTMLElement[] => [...document.querySelectorAll<HTMLElement>('[role="tab"]')];
  /** Every page in sight is painted. */
  const isPainted = (scroller: HTMLElement): boolean => {
    const room = scroller.getBoundingClientRect();
    const sheets = [...scroller.querySelectorAll('.page')].filter((sheet) => {
      const { top, bottom } = sheet.getBoundingClientRect();
      return top < room.bottom - 40 && bottom > room.top + 40;
    });
    return sheets.length > 0 && sheets.every((sheet) => sheet.querySelector('canvas') !== null);
  };

  document.body.dispatchEvent(
    new KeyboardEvent('keydown', { key: 'p', code: 'KeyP', bubbles: true, cancelable: true }),
  );
  await until(() => tabs().length >= papers, 'the tabs');
  for (let index = 0; index < papers; index += 1) {
    tabs()[index]?.click();
    await until(() => tabs()[index]?.getAttribute('aria-selected') === 'true', 'the tab');
    await until(() => inFront('select[aria-label="Zoom"]') !== undefined, 'the tools');
    const zoom = inFront('select[aria-label="Zoom"]');
    if (!(zoom instanceof HTMLSelectElement)) throw new Error('no zoom');
    zoom.value = String(scale);
    zoom.dispatchEvent(new Event('change', { bubbles: true }));
    // Painted anew at its new size.
    await new Promise((resolve) => setTimeout(resolve, 500));
    const scroller = inFront('.pdf-scroller');
    if (scroller === undefined) throw new Error('no pages');
    const end = (): boolean => scroller.scrollTop + scroller.clientHeight >= scroller.scrollHeight - 2;
    for (;;) {
      await until(() => isPainted(scroller), `the pages of tab ${index + 1}`);
      if (end()) break;
      scroller.scrollTop += scroller.clientHeight;
      await frame();
    }
    // The page beyond is painted beforehand.
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
  return [...document.querySelectorAll('.pdfViewer')].map(
    (viewer) =>
      [...viewer.querySelectorAll('canvas')].reduce((sum, { width, height }) => sum + width * height * 4, 0) /
      2 ** 20,
  );
}
