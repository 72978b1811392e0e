/** Room below a range that is in sight, pixels. */
const roomBelow = 72;

/** Brings a range into sight that has left it, to the upper third of what scrolls. @param above what its top hides, pixels. */
export function keepInSight(scroller: HTMLElement, range: Range, above = 8): void {
  const box = range.getBoundingClientRect();
  const room = scroller.getBoundingClientRect();
  if (box.top > room.top + above && box.bottom < room.bottom - roomBelow) return;
  scroller.scrollTop += box.top - room.top - room.height / 3;
}
