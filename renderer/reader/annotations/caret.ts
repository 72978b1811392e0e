/** What a key does to the caret: the direction and how far. */
const moves: Readonly<Record<string, readonly [direction: 'backward' | 'forward', by: string]>> = {
  ArrowLeft: ['backward', 'character'],
  ArrowRight: ['forward', 'character'],
  ArrowUp: ['backward', 'line'],
  ArrowDown: ['forward', 'line'],
  Home: ['backward', 'lineboundary'],
  End: ['forward', 'lineboundary'],
};

/**
 * Puts a caret on the first line in sight. Arrow keys move it, with Shift they select, with Ctrl word by word,
 * as in any text. @returns what ends it; nothing is put where no text is in sight.
 */
export function followCaret(scroller: HTMLElement): () => void {
  const ended = new AbortController();
  const { signal } = ended;
  const selection = document.getSelection();
  const bar = document.createElement('div');
  bar.className = 'mark-caret';
  if (selection === null) return () => {};
  if (selection.rangeCount === 0 || !scroller.contains(selection.anchorNode)) {
    const first = firstInSight(scroller);
    if (first !== null) selection.collapse(first, 0);
  }
  const draw = (): void => {
    const box = caretBox(scroller);
    if (box === null) {
      bar.remove();
      return;
    }
    Object.assign(bar.style, { left: `${box.left}px`, top: `${box.top}px`, height: `${box.height}px` });
    scroller.parentElement?.append(bar);
  };
  const press = (event: KeyboardEvent): void => {
    const move = moves[event.key];
    if (move === undefined || event.altKey || event.metaKey) return;
    event.preventDefault();
    event.stopPropagation();
    const [direction, by] = move;
    const step = event.ctrlKey && by === 'character' ? 'word' : by;
    selection.modify(event.shiftKey ? 'extend' : 'move', direction, step);
    keepInSight(scroller);
  };
  scroller.addEventListener('keydown', press, { signal, capture: true });
  document.addEventListener('selectionchange', draw, { signal });
  scroller.addEventListener('scroll', draw, { signal });
  draw();
  return () => {
    ended.abort();
    bar.remove();
  };
}

function firstInSight(scroller: HTMLElement): Text | null {
  const { top, bottom } = scroller.getBoundingClientRect();
  for (const layer of scroller.querySelectorAll('.textLayer, [data-start]')) {
    const walker = document.createTreeWalker(layer, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const box = node.parentElement?.getBoundingClientRect();
      if (node instanceof Text && box !== undefined && box.top >= top && box.bottom <= bottom) return node;
    }
  }
  return null;
}

/** Where the caret, or the end of the selection that moves, stands in the window; `null` outside the text. */
export function caretBox(scroller: HTMLElement): DOMRect | null {
  const { focusNode = null, focusOffset = 0 } = document.getSelection() ?? {};
  if (!(focusNode instanceof Text) || !scroller.contains(focusNode)) return null;
  const range = document.createRange();
  range.setStart(focusNode, focusOffset);
  range.collapse(true);
  const [box] = range.getClientRects();
  return box ?? null;
}

function keepInSight(scroller: HTMLElement): void {
  const box = caretBox(scroller);
  if (box === null) return;
  const bounds = scroller.getBoundingClientRect();
  const room = 40;
  if (box.bottom > bounds.bottom - room) scroller.scrollBy(0, box.bottom - bounds.bottom + room);
  if (box.top < bounds.top + room) scroller.scrollBy(0, box.top - bounds.top - room);
}
