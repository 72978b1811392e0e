import { ListFilter, ListTree, Plus } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { makeList, moveList, putOnList } from '../../actions/lists.ts';
import { carriesList, droppedList } from '../../app/dragged.ts';
import { useFirstListShown } from '../../app/first-list.ts';
import { goTo } from '../../app/navigation.ts';
import { placeKey } from '../../app/place.ts';
import { listCounts, type PlacedList, placedLists } from '../../queries/lists.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { useSearchRevision } from '../../queries/search.ts';
import { Button } from '../../ui/button.tsx';
import { NameField } from '../../ui/name-field.tsx';
import { PlaceLink } from './place-link.tsx';

interface ListLinksProps {
  readonly current: string;
  readonly onChosen: () => void;
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The reader's lists, one link each, each below the one it stands under; papers and lists drop onto them. */
export function ListLinks({ current, onChosen }: ListLinksProps) {
  const lists = valueOr(useLive(placedLists, ''), []);
  const [naming, setNaming] = useState(false);
  const make = async (name: string): Promise<void> => {
    setNaming(false);
    const list = await makeList({ name, parent: null, query: null, papers: [] });
    if (list !== null) goTo({ name: 'list', list });
  };
  return (
    <div
      role="group"
      aria-label={text.library.lists}
      className="mt-4"
      onDragOver={(event) => (carriesList(event) ? event.preventDefault() : undefined)}
      onDrop={(event) => {
        const list = droppedList(event);
        // A link in the group that took the list has prevented the default.
        if (list !== null && !event.defaultPrevented) void moveList(list, null);
      }}
    >
      <div className="flex items-center justify-between pr-1 pl-2">
        <span aria-hidden="true" className="text-11 text-ink-2">
          {text.library.lists}
        </span>
        <Button
          name={text.lists.make}
          showName={false}
          icon={<Plus {...icon} size={14} />}
          className="h-6"
          onClick={() => setNaming(true)}
        />
      </div>
      {naming ? (
        <NameField
          name={text.lists.name}
          onName={(name) => void make(name)}
          onLeave={() => setNaming(false)}
        />
      ) : null}
      {lists.length === 0 ? null : (
        <ul className="flex flex-col gap-px">
          {lists.map((list) => (
            <ListLink key={list.key} list={list} current={current} onChosen={onChosen} />
          ))}
        </ul>
      )}
    </div>
  );
}

function ListLink({ list, current, onChosen }: ListLinksProps & { readonly list: PlacedList }) {
  // Counting asks the search worker, which must not compete with the first list.
  const isFirstShown = useFirstListShown();
  const revision = useSearchRevision(list.query !== null);
  const count = valueOr(useLive(listCounts, isFirstShown ? `${list.key} ${revision}` : ''), undefined);
  return (
    <PlaceLink
      to={{ name: 'list', list: list.key }}
      name={list.name}
      icon={list.query === null ? <ListTree {...icon} /> : <ListFilter {...icon} />}
      count={isFirstShown ? count : undefined}
      depth={list.depth}
      current={current === placeKey({ name: 'list', list: list.key })}
      onChosen={onChosen}
      list={list.key}
      onList={(dropped) => void moveList(dropped, list.key)}
      onPapers={list.query === null ? (papers) => void putOnList(papers, list.key) : undefined}
    />
  );
}
