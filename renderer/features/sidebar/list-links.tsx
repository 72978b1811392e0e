import { Plus } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { makeList, moveList } from '../../actions/lists.ts';
import { setClosed, useClosedRows } from '../../app/closed-rows.ts';
import { carriesList, droppedList } from '../../app/dragged.ts';
import { goTo } from '../../app/navigation.ts';
import { placeKey } from '../../app/place.ts';
import { placedLists } from '../../queries/lists.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { Button } from '../../ui/button.tsx';
import { NameField } from '../../ui/name-field.tsx';
import { useFocusAfterMove } from '../../ui/use-reorder.ts';
import { LinkGroup } from './link-group.tsx';
import { ListLink } from './list-link.tsx';
import { openRows } from './open-rows.ts';
import { useRoving } from './use-roving.ts';

interface ListLinksProps {
  readonly current: string;
  readonly onChosen: () => void;
}

/** The reader's lists, one link each, each below the one it stands under; papers and lists drop onto them. */
export function ListLinks({ current, onChosen }: ListLinksProps) {
  const closed = useClosedRows();
  const lists = valueOr(useLive(placedLists, ''), []);
  const shown = openRows(lists, closed);
  const isCurrent = (list: string): boolean => current === placeKey({ name: 'list', list });
  const keys = shown.map(({ key }) => key);
  const roving = useRoving(keys, keys.find(isCurrent) ?? null);
  const keepFocus = useFocusAfterMove(keys.join(' '));
  const [naming, setNaming] = useState(false);
  const make = async (name: string): Promise<void> => {
    setNaming(false);
    const list = await makeList({ name, parent: null, query: null, papers: [] });
    if (list !== null) goTo({ name: 'list', list });
  };
  return (
    <LinkGroup
      name={text.library.lists}
      id="lists"
      button={
        <Button
          name={text.lists.make}
          showName={false}
          icon={<Plus aria-hidden size={14} strokeWidth={1.75} />}
          isCompact
          onClick={() => {
            setClosed('lists', false);
            setNaming(true);
          }}
        />
      }
      onDragOver={(event) => (carriesList(event) ? event.preventDefault() : undefined)}
      onDrop={(event) => {
        const list = droppedList(event);
        // A link in the group that took the list has prevented the default.
        if (list !== null && !event.defaultPrevented) void moveList(list, { parent: null, before: null });
      }}
    >
      {naming ? (
        <NameField
          name={text.lists.name}
          onName={(name) => void make(name)}
          onLeave={() => setNaming(false)}
        />
      ) : null}
      {shown.length === 0 ? null : (
        <ul className="flex flex-col gap-px">
          {shown.map((list) => (
            <ListLink
              key={list.key}
              list={list}
              lists={lists}
              current={isCurrent(list.key)}
              onChosen={onChosen}
              roving={roving(list.key)}
              onMoving={keepFocus}
            />
          ))}
        </ul>
      )}
    </LinkGroup>
  );
}
