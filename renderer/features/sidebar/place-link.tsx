import { type DragEvent, type ReactNode, useState } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { carriesList, carriesPapers, dragList, droppedList, droppedPapers } from '../../app/dragged.ts';
import { hashOf, type Place } from '../../app/place.ts';

interface PlaceLinkProps {
  readonly to: Place;
  readonly name: string;
  /** What is shown of the name, where its place says the rest. */
  readonly shown?: string;
  readonly icon: ReactNode;
  readonly count?: number | undefined;
  readonly current: boolean;
  readonly onChosen: () => void;
  /** How deep it stands under others. */
  readonly depth?: number;
  /** What happens with papers that are dropped on it; it takes none without. */
  readonly onPapers?: ((papers: readonly PaperId[]) => void) | undefined;
  /** What happens with a list of the sidebar that is dropped on it. */
  readonly onList?: (list: string) => void;
  /** The list that it carries when it is dragged itself. */
  readonly list?: string;
}

/** One place of the sidebar; its count is shown but is no part of its name. */
export function PlaceLink(props: PlaceLinkProps) {
  const { to, name, shown = name, icon, count, current, onChosen, depth = 0, onPapers, onList, list } = props;
  const [over, setOver] = useState(false);
  const takes = (event: DragEvent): boolean =>
    (onPapers !== undefined && carriesPapers(event)) || (onList !== undefined && carriesList(event));
  const drop = (event: DragEvent): void => {
    setOver(false);
    if (!takes(event)) return;
    event.preventDefault();
    const dropped = droppedList(event);
    if (dropped !== null) onList?.(dropped);
    const papers = droppedPapers(event);
    if (papers.length > 0) onPapers?.(papers);
  };
  return (
    <li>
      <a
        href={hashOf({ place: to, paper: null })}
        aria-label={name}
        aria-current={current ? 'page' : undefined}
        data-over={over}
        draggable={list !== undefined}
        onClick={onChosen}
        onDragStart={(event) => (list === undefined ? event.preventDefault() : dragList(event, list))}
        onDragOver={(event) => {
          if (!takes(event)) return;
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
        className="flex h-7 items-center gap-2 rounded-control px-2 text-ink hover:bg-ink/5 aria-[current=page]:bg-wash aria-[current=page]:font-semibold aria-[current=page]:text-accent data-[over=true]:bg-wash data-[over=true]:outline-2 data-[over=true]:outline-accent data-[over=true]:-outline-offset-2"
        style={{ paddingLeft: 8 + Math.min(depth, 6) * 14 }}
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
