import type { Page } from '@playwright/test';

/** Selects from the beginning of one line, else from where the selection begins, to 22 letters of another. */
export async function select(page: Page, from: string | null, to: string): Promise<void> {
  await page.evaluate(
    (lines) => {
      const [begin, end] = lines.map(
        (words) =>
          [...document.querySelectorAll('.textLayer span')].find((span) =>
            span.textContent?.startsWith(`${words}:`),
          )?.firstChild,
      );
      const selection = document.getSelection();
      if (begin) selection?.setBaseAndExtent(begin, 0, begin, 1);
      if (end) selection?.extend(end, 22);
      // What is selected is read in the next frame.
      return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)));
    },
    [from, to],
  );
}
