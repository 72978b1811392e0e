let isWarm = false;

/** How long an idle moment is waited for, milliseconds. */
const idleMs = 2_000;

/** Loads the reader and starts the worker that reads PDFs, before they are needed. Costs nothing when repeated. */
export function warmReader(): void {
  if (isWarm) return;
  isWarm = true;
  // What cannot be loaded now is asked for again, and said, when the reader opens.
  void Promise.all([
    import('./reader-room.tsx'),
    import('./pdf-tab.tsx'),
    import('../../reader/pdf/engine.ts').then(({ warmEngine }) => warmEngine()),
  ]).catch(() => {
    isWarm = false;
  });
}

/** The same at the next idle moment. @returns what calls it off. */
export function warmReaderWhenIdle(): () => void {
  if (isWarm) return () => {};
  const asked = requestIdleCallback(warmReader, { timeout: idleMs });
  return () => cancelIdleCallback(asked);
}
