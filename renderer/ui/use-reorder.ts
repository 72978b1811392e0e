import { type DragEvent, type KeyboardEvent, useLayoutEffect, useRef, useState } from 'react';

const dragType = 'application/x-offprint-order';

interface ItemProps {
  readonly 'data-drop': 'above' | 'below' | undefined;
  onDragOver(event: DragEvent): void;
  onDragLeave(): void;
  onDrop(event: DragEvent): void;
}

interface HandleProps {
  readonly draggable: true;
  onDragStart(event: DragEvent): void;
  onDragEnd(): void;
  onKeyDown(event: KeyboardEvent<HTMLElement>): void;
}

/** Props for the items of a list that the reader orders, and for the handle of each. */
export interface Reorder {
  item(key: string): ItemProps;
  handle(key: string): HandleProps;
}

/**
 * Lets a list be ordered: an item is dragged by its handle, or moved with the arrow keys while the handle has
 * the focus, which stays on it.
 * @param keys the items as they are shown.
 * @param move brings an item before another one, or to the end.
 */
export function useReorder(
  keys: readonly string[],
  move: (key: string, before: string | null) => void,
): Reorder {
  const [dragged, setDragged] = useState<string | null>(null);
  const [over, setOver] = useState<{ readonly key: string; readonly isBelow: boolean } | null>(null);
  const keepFocus = useFocusAfterMove(keys.join(' '));
  const end = (): void => {
    setDragged(null);
    setOver(null);
  };
  const isBelow = (event: DragEvent): boolean => {
    const { top, height } = event.currentTarget.getBoundingClientRect();
    return event.clientY > top + height / 2;
  };
  return {
    item: (key) => ({
      'data-drop': over?.key === key ? (over.isBelow ? 'below' : 'above') : undefined,
      onDragOver: (event) => {
        if (dragged === null || !event.dataTransfer.types.includes(dragType)) return;
        event.preventDefault();
        setOver({ key, isBelow: isBelow(event) });
      },
      onDragLeave: () => setOver(null),
      onDrop: (event) => {
        if (dragged === null) return;
        event.preventDefault();
        const next = keys[keys.indexOf(key) + 1] ?? null;
        const before = isBelow(event) ? next : key;
        if (before !== dragged) move(dragged, before);
        end();
      },
    }),
    handle: (key) => ({
      draggable: true,
      onDragStart: (event) => {
        event.dataTransfer.setData(dragType, key);
        event.dataTransfer.effectAllowed = 'move';
        const item = event.currentTarget.closest('li');
        if (item !== null) event.dataTransfer.setDragImage(item, 12, 12);
        setDragged(key);
      },
      onDragEnd: end,
      onKeyDown: (event) => {
        const at = keys.indexOf(key);
        const isUp = event.key === 'ArrowUp';
        if (!isUp && event.key !== 'ArrowDown') return;
        event.preventDefault();
        event.stopPropagation();
        if (at === (isUp ? 0 : keys.length - 1)) return;
        keepFocus(event.currentTarget);
        move(key, isUp ? (keys[at - 1] ?? null) : (keys[at + 2] ?? null));
      },
    }),
  };
}

/**
 * An element that is put elsewhere in the page loses the focus.
 * @param order changes when the elements were ordered anew.
 * @returns call it with the focused element that is about to be moved; it gets the focus back.
 */
export function useFocusAfterMove(order: string): (element: HTMLElement) => void {
  const moved = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) moved.current?.focus();
    moved.current = null;
  }, [order]);
  return (element) => {
    moved.current = element;
  };
}
