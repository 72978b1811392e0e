/** The scrolling part of the paper pane. */
export const pageId = 'paper-page';

/** Gives the keyboard to the open paper, so that arrows scroll it. */
export function focusPage(): void {
  document.getElementById(pageId)?.focus({ preventScroll: true });
}

/** Scrolls the open paper down by a page. @returns `false` when its end was already on the screen. */
export function pageDown(): boolean {
  const page = document.getElementById(pageId);
  if (page === null) return false;
  const left = page.scrollHeight - page.clientHeight - page.scrollTop;
  if (left < 4) return false;
  page.scrollBy({ top: page.clientHeight - 48 });
  return true;
}
