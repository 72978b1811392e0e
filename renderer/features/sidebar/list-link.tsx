import { ListFilter, ListTree } from 'lucide-react';
import type { KeyboardEvent } from 'react';
import { besideOf, type ListPlace, type ListStep, stepOf } from '../../../shared/library/list-tree.ts';
import { moveList, putOnList } from '../../actions/lists.ts';
import { setClosed } from '../../app/closed-rows.ts';
import { useFirstListShown } from '../../app/first-list.ts';
import { listCounts, type PlacedList } from '../../queries/lists.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { useSearchRevision } from '../../queries/search.ts';
import type { OpenRow } from './open-rows.ts';
import { type DropPart, PlaceLink } from './place-link.tsx';
import type { useRoving } from './use-roving.ts';

interface ListLinkProps {
  readonly list: OpenRow<PlacedList>;
  readonly lists: readonly PlacedList[];
  readonly current: boolean;
  readonly onChosen: () => void;
  readonly roving: ReturnType<ReturnType<typeof useRoving>>;
  /** Hears of the focused link before it is moved. */
  readonly onMoving: (link: HTMLElement) => void;
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** With Alt: up and down among its neighbours, in under the one above, out of the one it stands under. */
const steps: Readonly<Record<string, ListStep>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  ArrowRight: 'in',
  ArrowLeft: 'out',
};

/** One list of the sidebar: where it stands, how many papers it holds. */
export function ListLink({ list, lists, current, onChosen, roving, onMoving }: ListLinkProps) {
  // Counting asks the search worker, which must not compete with the first list.
  const isFirstShown = useFirstListShown();
  const revision = useSearchRevision(list.query !== null);
  const count = valueOr(useLive(listCounts, isFirstShown ? `${list.key} ${revision}` : ''), undefined);
  const take = (dropped: string, part: DropPart): void => {
    if (dropped === list.key) return;
    if (part === 'on') setClosed(list.key, false);
    const place: Readonly<Record<DropPart, ListPlace>> = {
      above: { parent: list.under, before: list.key },
      on: { parent: list.key, before: null },
      // Under an open list its first one comes next.
      below:
        list.isOpen === true
          ? { parent: list.key, before: lists.find(({ under }) => under === list.key)?.key ?? null }
          : besideOf(lists, list.key),
    };
    void moveList(dropped, place[part]);
  };
  const onKey = (event: KeyboardEvent<HTMLElement>): void => {
    const step = event.altKey ? steps[event.key] : undefined;
    if (step === undefined) return;
    event.preventDefault();
    // Papers move within their list with the same keys.
    event.stopPropagation();
    const place = stepOf(lists, list.key, step);
    if (place === null) return;
    onMoving(event.currentTarget);
    if (place.parent !== null) setClosed(place.parent, false);
    void moveList(list.key, place);
  };
  return (
    <PlaceLink
      to={{ name: 'list', list: list.key }}
      name={list.name}
      icon={list.query === null ? <ListTree {...icon} /> : <ListFilter {...icon} />}
      count={isFirstShown ? count : undefined}
      depth={list.depth}
      current={current}
      onChosen={onChosen}
      roving={roving}
      isOpen={list.isOpen}
      onOpen={(open) => setClosed(list.key, !open)}
      onKey={onKey}
      list={list.key}
      onList={take}
      onPapers={list.query === null ? (papers) => void putOnList(papers, list.key) : undefined}
    />
  );
}
