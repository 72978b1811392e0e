// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/** How long the window could not have answered, milliseconds. */
export interface Blocked {
  /** The longest time between two ticks of a 4 ms timer, the 4 ms taken off. */
  readonly longest: number;
  /** The sum of all tasks over 50 ms, and how many there were. */
  readonly longTasks: number;
  readonly longTaskCount: number;
  readonly upToDateAt: number;
}

/**
 * Watches the window's thread until the sync's status reads "Up to date", or for a time.
 * @returns an object, so that the caller gets hold of it before it is over; `longest` tells how it stands.
 */
export function watchBlocking(limitMs: number): { readonly done: Promise<Blocked>; longest(): number } {
  const tick = 4;
  let longest = 0;
  let last = performance.now();
  const timer = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last - tick);
    last = now;
  }, tick);
  let longTasks = 0;
  let longTaskCount = 0;
  const observer = new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) {
      longTasks += entry.duration;
      longTaskCount += 1;
    }
  });
  observer.observe({ type: 'longtask' });
  const done = new Promise<Blocked>((resolve) => {
    const end = (): void => {
      clearInterval(timer);
      clearTimeout(limit);
      observer.disconnect();
      status.disconnect();
      resolve({ longest, longTasks, longTaskCount, upToDateAt: Date.now() });
    };
    const limit = setTimeout(end, limitMs);
    const status = new MutationObserver(() => {
      const text = document.querySelector('[role=status][aria-label=Sync]')?.textContent ?? '';
      if (/^(Up to date|Failed|Offline|Cancelled)/.test(text)) end();
    });
    status.observe(document.body, { childList: true, subtree: true, characterData: true });
  });
  return { done, longest: () => longest };
}
