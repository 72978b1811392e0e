import { ChevronRight } from 'lucide-react';
import { type DragEvent, type KeyboardEvent, type ReactNode, useState } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { carriesList, carriesPapers, dragList, droppedList, droppedPapers } from '../../app/dragged.ts';
import { hashOf, type Place } from '../../app/place.ts';

/** Where on a link something is dropped: between it and a neighbour, or on it. */
export type DropPart = 'above' | 'on' | 'below';

interface PlaceLinkProps {
  readonly to: Place;
  readonly name: string;
  /** What is shown of the name, where its place says the rest. */
  readonly shown?: string;
  readonly icon: ReactNode;
  readonly count?: number | undefined;
  readonly current: boolean;
  readonly onChosen: () => void;
  /** Its part in the walk of the Tab key. */
  readonly roving: { readonly tabIndex: 0 | -1; onFocus(): void; onBlur(): void };
  /** How deep it stands under others. */
  readonly depth?: number;
  /** Whether those that stand under it are shown; `null` when there are none. */
  readonly isOpen?: boolean | null;
  readonly onOpen?: (open: boolean) => void;
  /** What happens with papers that are dropped on it; it takes none without. */
  readonly onPapers?: ((papers: readonly PaperId[]) => void) | undefined;
  /** What happens with a list of the sidebar that is dropped on it. */
  readonly onList?: (list: string, part: DropPart) => void;
  /** The list that it carries when it is dragged itself. */
  readonly list?: string;
  /** Hears that the pointer or the focus has come to it, so that it may soon be followed. */
  readonly onNear?: (() => void) | undefined;
  /** Hears keys before the link does. */
  readonly onKey?: (event: KeyboardEvent<HTMLElement>) => void;
}

const linkClass =
  'relative flex h-7 items-center gap-2 rounded-control px-2 text-ink hover:bg-ink/5 aria-[current=page]:bg-wash aria-[current=page]:font-semibold aria-[current=page]:text-accent data-[over=on]:bg-wash data-[over=on]:outline-2 data-[over=on]:outline-accent data-[over=on]:-outline-offset-2 data-[over=above]:before:absolute data-[over=above]:before:inset-x-1 data-[over=above]:before:-top-px data-[over=above]:before:h-0.5 data-[over=above]:before:bg-accent data-[over=below]:after:absolute data-[over=below]:after:inset-x-1 data-[over=below]:after:-bottom-px data-[over=below]:after:h-0.5 data-[over=below]:after:bg-accent' as const;

/** One place of the sidebar; its count is shown but is no part of its name. */
export function PlaceLink(props: PlaceLinkProps) {
  const { to, name, shown = name, icon, count, current, onChosen, roving, depth = 0, list } = props;
  const { onPapers, onList, isOpen = null, onOpen, onKey, onNear } = props;
  const [over, setOver] = useState<DropPart | null>(null);
  const indent = Math.min(depth, 6) * 14;
  const partOf = (event: DragEvent): DropPart | null => {
    if (onPapers !== undefined && carriesPapers(event)) return 'on';
    if (onList === undefined || !carriesList(event)) return null;
    const { top, height } = event.currentTarget.getBoundingClientRect();
    const share = (event.clientY - top) / height;
    return share < 0.25 ? 'above' : share > 0.75 ? 'below' : 'on';
  };
  const drop = (event: DragEvent): void => {
    const part = partOf(event);
    setOver(null);
    if (part === null) return;
    event.preventDefault();
    const dropped = droppedList(event);
    if (dropped !== null) onList?.(dropped, part);
    const papers = droppedPapers(event);
    if (papers.length > 0) onPapers?.(papers);
  };
  const keyDown = (event: KeyboardEvent<HTMLElement>): void => {
    onKey?.(event);
    if (event.defaultPrevented || event.altKey || isOpen === null) return;
    if (event.key !== (isOpen ? 'ArrowLeft' : 'ArrowRight')) return;
    event.preventDefault();
    onOpen?.(!isOpen);
  };
  return (
    <li className="relative">
      {isOpen === null ? null : (
        <button
          type="button"
          tabIndex={-1}
          aria-label={text.library.rowsUnder(name)}
          aria-expanded={isOpen}
          onClick={() => onOpen?.(!isOpen)}
          className="group absolute top-0 z-10 flex h-7 w-3.5 items-center justify-center text-ink-2 hover:text-ink"
          style={{ left: indent - 6 }}
        >
          <ChevronRight
            aria-hidden
            size={12}
            className="transition-transform duration-100 group-aria-expanded:rotate-90"
          />
        </button>
      )}
      <a
        href={hashOf({ place: to, paper: null })}
        aria-label={name}
        aria-current={current ? 'page' : undefined}
        title={depth > 0 || shown.length > 22 ? name : undefined}
        data-over={over}
        draggable={list !== undefined}
        {...roving}
        onFocus={() => {
          roving.onFocus();
          onNear?.();
        }}
        onPointerEnter={onNear}
        onClick={onChosen}
        onKeyDown={keyDown}
        onDragStart={(event) => (list === undefined ? event.preventDefault() : dragList(event, list))}
        onDragOver={(event) => {
          const part = partOf(event);
          if (part !== null) event.preventDefault();
          setOver(part);
        }}
        onDragLeave={() => setOver(null)}
        onDrop={drop}
        className={linkClass}
        style={{ paddingLeft: 8 + indent }}
      >
        <span className="shrink-0 text-ink-2 in-aria-[current=page]:text-accent">{icon}</span>
        <span className="truncate">{shown}</span>
        {count === undefined || count === 0 ? null : (
          <span className="ml-auto pl-2 text-12 text-ink-2 tabular-nums">{text.number(count)}</span>
        )}
      </a>
    </li>
  );
}
