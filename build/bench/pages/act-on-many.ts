// Runs inside a page: Playwright sends its text there, so it may use nothing from outside itself.

/** A key as the keyboard says it. */
export interface Pressed {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey?: boolean;
}

/**
 * Presses a key where the focus is and waits for the message that what it does has been written.
 * @returns milliseconds until the first frame with that message.
 */
export async function actOnMany(pressed: Pressed): Promise<number> {
  const limitMs = 20_000;
  const said = (): Element | null => document.querySelector('[aria-label="Messages"] [role="status"] > *');
  const before = said();
  const began = performance.now();
  const target = document.activeElement ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { ...pressed, bubbles: true, cancelable: true }));
  for (let now = said(); now === null || now === before; now = said()) {
    if (performance.now() - began > limitMs) throw new Error(`nothing came of ${pressed.key}`);
    await new Promise((resolve) => requestAnimationFrame(resolve));
  }
  return performance.now() - began;
}
