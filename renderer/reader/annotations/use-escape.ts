import { useEffect } from 'react';

/** While it is wanted, Escape does this and nothing else: it comes before what it does to the pages and the reader. */
export function useEscape(isWanted: boolean, onEscape: () => void): void {
  useEffect(() => {
    if (!isWanted) return undefined;
    const press = (event: KeyboardEvent): void => {
      if (event.key !== 'Escape') return;
      event.preventDefault();
      event.stopPropagation();
      onEscape();
    };
    window.addEventListener('keydown', press, { capture: true });
    return () => window.removeEventListener('keydown', press, { capture: true });
  }, [isWanted]);
}
