import { useState } from 'react';

/**
 * Gives the focus back to what had it before something opened over the page, whether by a click or by a key.
 * Use it in a part that is only there while it is open.
 * @returns what Radix is to call when it closes.
 */
export function useFocusBefore(): (event: Event) => void {
  const [before] = useState(() => document.activeElement);
  return (event) => {
    const isLost = document.activeElement === document.body || document.activeElement === null;
    // What closed it may have sent the focus elsewhere; what had it before may be gone.
    if (!isLost) event.preventDefault();
    else if (before instanceof HTMLElement && before !== document.body && before.isConnected) {
      event.preventDefault();
      before.focus();
    }
  };
}
