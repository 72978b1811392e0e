import { isTyping } from './keys.ts';

/** How long after it was shown something may take to focus its field, milliseconds. */
const untilFocus = 300;

/**
 * Keeps letters from running as commands while something with a field of its own is on its way, and types them
 * into that field as soon as it has the focus.
 * @returns what says that it is there; without a field the letters are let go.
 */
export function holdTyping(): () => void {
  let typed = '';
  let isThere = false;
  const end = new AbortController();
  const { signal } = end;
  window.addEventListener(
    'keydown',
    (event) => {
      if (event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      const isLetter = event.key.length === 1 && event.key !== ' ';
      // What is there already has its own use for the other keys; closed at once, it has none for letters.
      if (isThere && !isLetter) {
        if (event.key === 'Escape') end.abort();
        return;
      }
      event.preventDefault();
      event.stopImmediatePropagation();
      if (event.key.length === 1) typed += event.key;
      else if (event.key === 'Backspace') typed = typed.slice(0, -1);
    },
    { capture: true, signal },
  );
  window.addEventListener(
    'focusin',
    (event) => {
      if (!isTyping(event.target)) return;
      end.abort();
      // React may be in the middle of showing the field; a key that follows comes later than this.
      if (typed !== '') queueMicrotask(() => document.execCommand('insertText', false, typed));
    },
    { signal },
  );
  return () => {
    isThere = true;
    setTimeout(() => end.abort(), untilFocus);
  };
}
