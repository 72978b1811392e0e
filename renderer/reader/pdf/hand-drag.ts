/** Lets the pointer drag what is scrolled. @returns what ends it. */
export function followHand(scroller: HTMLElement): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  let from: { x: number; y: number; left: number; top: number } | null = null;
  scroller.addEventListener(
    'pointerdown',
    (event) => {
      if (event.button !== 0 || (event.target instanceof Element && event.target.closest('a') !== null))
        return;
      event.preventDefault();
      scroller.setPointerCapture(event.pointerId);
      from = { x: event.clientX, y: event.clientY, left: scroller.scrollLeft, top: scroller.scrollTop };
      scroller.focus({ preventScroll: true });
    },
    { signal },
  );
  scroller.addEventListener(
    'pointermove',
    (event) => {
      if (from === null) return;
      scroller.scrollTo(from.left + from.x - event.clientX, from.top + from.y - event.clientY);
    },
    { signal },
  );
  const release = (): void => {
    from = null;
  };
  scroller.addEventListener('pointerup', release, { signal });
  scroller.addEventListener('pointercancel', release, { signal });
  return () => ended.abort();
}
