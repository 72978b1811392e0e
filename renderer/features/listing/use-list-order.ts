import type { PaperId } from '../../../shared/library/ids.ts';
import { moveOnList, moveOnReadingList, takeOffList } from '../../actions/lists.ts';
import { setListed } from '../../actions/reading.ts';
import { setStar } from '../../actions/star.ts';
import { takeOffTag } from '../../actions/tags.ts';
import { useCommands } from '../../app/commands.ts';
import type { Place } from '../../app/place.ts';
import { sortOrder } from '../../app/preferences.ts';
import { useSelectedPapers } from '../../app/selection.ts';
import { placedLists } from '../../queries/lists.ts';
import { useLive, valueOr } from '../../queries/live.ts';

/** Moves papers before another one of the list, or to its end. */
export type MovePapers = (papers: ReadonlySet<PaperId>, before: PaperId | null) => void;

interface ListOrder {
  readonly place: Place;
  readonly ids: readonly PaperId[];
  readonly active: PaperId | null;
}

/** What can be done within a list. */
interface OwnList {
  /** `null` where the order is not the reader's to make. */
  readonly move: MovePapers | null;
  /** Takes what is selected off the list; `null` where papers are not the reader's to remove. */
  readonly takeOff: (() => void) | null;
}

/** The commands that move papers within a list of the reader's own, or take them off it. */
export function useListOrder({ place, ids, active }: ListOrder): OwnList {
  const lists = valueOr(useLive(placedLists, ''), []);
  const selected = useSelectedPapers();
  const isOwnOrder = sortOrder.use() === 'own-order';
  const papers = selected.size > 0 ? selected : new Set(active === null ? [] : [active]);
  const list = place.name === 'list' ? lists.find(({ key }) => key === place.list) : undefined;
  const isByHand = list !== undefined && list.query === null;
  const move: MovePapers | null = !isOwnOrder
    ? null
    : place.name === 'reading-list'
      ? (moved, before) => void moveOnReadingList(moved, before)
      : isByHand
        ? (moved, before) => void moveOnList(list.key, moved, before)
        : null;
  const takeOff = takingOff(place, [...papers], isByHand);
  const movable = ids.filter((id) => papers.has(id));
  const isMovable = move !== null && movable.length > 0;
  useCommands({
    'move-up': isMovable ? () => moveUp(ids, papers, move) : undefined,
    'move-down': isMovable ? () => moveDown(ids, papers, move) : undefined,
    'take-off-list': papers.size === 0 || takeOff === null ? undefined : takeOff,
  });
  return { move, takeOff };
}

function takingOff(place: Place, papers: readonly PaperId[], isByHand: boolean): (() => void) | null {
  switch (place.name) {
    case 'reading-list':
      return () => void setListed(papers, false);
    case 'starred':
      return () => void setStar(papers, false);
    case 'tag':
      return () => void takeOffTag(papers, place.tag);
    case 'list':
      return isByHand ? () => void takeOffList(papers, place.list) : null;
    default:
      return null;
  }
}

function moveUp(ids: readonly PaperId[], papers: ReadonlySet<PaperId>, move: MovePapers): void {
  const first = ids.findIndex((id) => papers.has(id));
  const before = ids[Math.max(0, first - 1)];
  if (before !== undefined) move(papers, before);
}

function moveDown(ids: readonly PaperId[], papers: ReadonlySet<PaperId>, move: MovePapers): void {
  const last = ids.findLastIndex((id) => papers.has(id));
  move(papers, ids[last + 2] ?? null);
}
