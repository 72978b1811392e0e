import { useVirtualizer } from '@tanstack/react-virtual';
import { type DragEvent, type KeyboardEvent, type MouseEvent, useCallback, useEffect, useRef } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { reportFirstList, useFirstListShown } from '../../app/first-list.ts';
import { compactRows } from '../../app/preferences.ts';
import { select, useSelectedPapers } from '../../app/selection.ts';
import { useExcerpts } from '../../queries/excerpts.ts';
import type { Reasons } from '../../queries/reasons.ts';
import { useRowWindow } from '../../queries/row-window.ts';
import { openFound } from '../search/found-piece.tsx';
import { reasonsHeight } from '../search/reasons.tsx';
import { PaperRowView, rowHeights } from './paper-row.tsx';
import type { MovePapers } from './use-list-order.ts';
import { useRowDrag } from './use-row-drag.ts';

interface PaperListProps {
  readonly ids: readonly PaperId[];
  /** The whole list's length; more than `ids` for a moment, while only the first papers are read. */
  readonly size: number;
  /** What was searched, when this list is what was found; its rows show where. */
  readonly query: string | null;
  /** Where it found each paper. */
  readonly places: ReadonlyMap<PaperId, number> | null;
  /** Why papers are listed, where their order does not tell. */
  readonly reasons: ReadonlyMap<PaperId, Reasons> | null;
  readonly active: PaperId | null;
  /** Names the list's place, so that each place keeps its own scroll. */
  readonly place: string;
  readonly onActive: (paper: PaperId) => void;
  readonly onOpen: (paper: PaperId) => void;
  /** Opened from the keyboard: the page takes the focus. */
  readonly onEnter: (paper: PaperId) => void;
  /** Moves papers within the list; `null` where its order is not the reader's. */
  readonly onMove: MovePapers | null;
}

const noPlaces: ReadonlyMap<PaperId, number> = new Map();
const scrolls = new Map<string, number>();

/** The papers of a place as a virtual list; `aria-setsize` is the whole list's length. */
export function PaperList(props: PaperListProps) {
  const { ids, size, query, places, reasons, active, place, onActive, onOpen, onEnter, onMove } = props;
  const scroller = useRef<HTMLDivElement>(null);
  const compact = compactRows.use() === 'on';
  const height = compact ? rowHeights.compact : query === null ? rowHeights.comfortable : rowHeights.found;
  const rows = useRowWindow(ids);
  const virtual = useVirtualizer({
    count: size,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const id = ids[index];
      const why = compact || id === undefined ? undefined : reasons?.get(id);
      return height + (why === undefined ? 0 : reasonsHeight(why));
    },
    getItemKey: (index) => ids[index] ?? index,
    overscan: 12,
    initialOffset: () => scrolls.get(place) ?? 0,
    onChange: (instance) => void scrolls.set(place, instance.scrollOffset ?? 0),
  });
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = items.at(-1)?.index ?? 0;
  const isShown = useFirstListShown();
  // The rows of the first frame were read for it; they are followed when it has been painted.
  useEffect(() => {
    if (isShown || !rows.isRead(first, last)) rows.show(first, last);
  }, [rows, first, last, isShown]);
  const excerpts = useExcerpts(query, places ?? noPlaces, ids, first, last);
  useEffect(() => virtual.measure(), [height, reasons]);

  const isFilled = ids[first] !== undefined && rows.row(ids[first]) !== undefined;
  useEffect(() => {
    if (isFilled) reportFirstList(size);
  }, [isFilled, size]);

  const activeIndex = active === null ? -1 : ids.indexOf(active);
  // Only a choice scrolls: papers that arrive must not move the list under the pointer.
  useEffect(() => {
    if (activeIndex >= 0) virtual.scrollToIndex(activeIndex, { align: 'auto' });
  }, [active]);

  const selected = useSelectedPapers();
  const onClick = useCallback(
    (paper: PaperId, event: MouseEvent): void => {
      if (event.shiftKey) select({ kind: 'extend', list: ids, from: active, to: paper });
      else if (event.ctrlKey || event.metaKey) select({ kind: 'toggle', paper });
      else {
        select({ kind: 'clear' });
        onOpen(paper);
      }
    },
    [ids, active, onOpen],
  );

  const drag = useRowDrag(ids, height, onMove);
  const start = useRef(drag.start);
  start.current = drag.start;
  const onDrag = useCallback((paper: PaperId, event: DragEvent) => start.current(paper, event), []);

  const onKeyDown = (event: KeyboardEvent): void => {
    if (
      event.key === 'Enter' &&
      event.shiftKey &&
      active !== null &&
      openFound(active, excerpts.get(active))
    ) {
      event.preventDefault();
      return;
    }
    // With one of these the arrows select or move; the commands do that.
    if (event.shiftKey || event.altKey || event.ctrlKey || event.metaKey) return;
    const to = keyTarget(
      event.key,
      activeIndex,
      ids.length,
      Math.floor((scroller.current?.clientHeight ?? 0) / height),
    );
    const paper = to === null ? undefined : ids[to];
    if (paper !== undefined) onActive(paper);
    else if (event.key === 'Enter' && active !== null) onEnter(active);
    else return;
    event.preventDefault();
  };
  return (
    <div ref={scroller} className="h-full overflow-y-auto overflow-x-hidden">
      <div
        role="listbox"
        aria-multiselectable="true"
        data-papers
        aria-label={text.library.list}
        tabIndex={0}
        aria-activedescendant={activeIndex >= first && activeIndex <= last ? `paper-${active}` : undefined}
        onKeyDown={onKeyDown}
        {...drag.over}
        className="paper-list group/list relative w-full -outline-offset-2"
        style={{ height: virtual.getTotalSize() }}
      >
        {items.map((item) => {
          const id = ids[item.index];
          if (id === undefined) return null;
          return (
            <PaperRowView
              key={item.key}
              id={id}
              row={rows.row(id)}
              written={rows.written(id)}
              excerpt={excerpts.get(id) ?? null}
              reasons={reasons?.get(id) ?? null}
              height={item.size}
              compact={compact}
              active={id === active}
              selected={selected.size === 0 ? null : selected.has(id)}
              position={item.index + 1}
              size={size}
              top={item.start}
              onClick={onClick}
              onDrag={onDrag}
            />
          );
        })}
        {drag.dropAt === null ? null : (
          <div
            aria-hidden="true"
            className="pointer-events-none absolute inset-x-0 h-0.5 bg-accent"
            style={{ top: drag.dropAt * height - 1 }}
          />
        )}
      </div>
    </div>
  );
}

function keyTarget(key: string, at: number, size: number, page: number): number | null {
  const to = (index: number): number => Math.min(size - 1, Math.max(0, index));
  switch (key) {
    case 'ArrowDown':
      return to(at + 1);
    case 'ArrowUp':
      return to(at - 1);
    case 'PageDown':
      return to(at + page);
    case 'PageUp':
      return to(at - page);
    case 'Home':
      return to(0);
    case 'End':
      return to(size - 1);
    default:
      return null;
  }
}
