import { FolderTree, Trash2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { isWithin } from '../../../shared/library/list-tree.ts';
import { text } from '../../../shared/text/text.ts';
import { changeList, deleteList, makeList, moveList } from '../../actions/lists.ts';
import { goTo } from '../../app/navigation.ts';
import { type PlacedList, placedLists } from '../../queries/lists.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { Button } from '../../ui/button.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { Select } from '../../ui/select.tsx';

const first = '';

/** Name, place, query and removal of the list whose papers are shown. */
export default function ListMenu({ list }: { readonly list: PlacedList }) {
  const lists = valueOr(useLive(placedLists, ''), []);
  const [name, setName] = useState(list.name);
  const [query, setQuery] = useState(list.query ?? '');
  const rename = (): void => {
    if (name.trim() !== '' && name !== list.name) void changeList(list.key, { name });
    if (list.query !== null && query.trim() !== '' && query !== list.query)
      void changeList(list.key, { query });
  };
  const below = lists.filter((each) => !isWithin(lists, each.key, list.key));
  const labels = Object.fromEntries([
    [first, text.lists.topLevel],
    ...below.map((each) => [each.key, `${'\u2003'.repeat(each.depth)}${each.name}`]),
  ]);
  const makeBelow = async (): Promise<void> => {
    const made = await makeList({ name: text.lists.untitled, parent: list.key, query: null, papers: [] });
    if (made !== null) goTo({ name: 'list', list: made });
  };
  return (
    <Popover.Root onOpenChange={(open) => (open ? setName(list.name) : rename())}>
      <Popover.Trigger asChild>
        <Button
          name={text.lists.actions(list.name)}
          showName={false}
          icon={<FolderTree aria-hidden size={16} strokeWidth={1.75} />}
        />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label={text.lists.actions(list.name)}
          className="z-40 flex w-72 flex-col gap-3 rounded-card border border-line bg-raised p-3 shadow-float"
        >
          <LabelledField label={text.lists.name} value={name} onChange={setName} onEnter={rename} />
          {list.query === null ? null : (
            <LabelledField label={text.lists.query} value={query} onChange={setQuery} onEnter={rename} />
          )}
          <div className="flex items-center justify-between gap-2">
            <span className="shrink-0 text-12 text-ink-2">{text.lists.under}</span>
            <Select
              name={text.lists.under}
              value={list.under ?? first}
              options={[first, ...below.map((each) => each.key)]}
              labels={labels}
              onChange={(parent) =>
                void moveList(list.key, { parent: parent === first ? null : parent, before: null })
              }
            />
          </div>
          <Button
            name={text.lists.makeBelow}
            icon={<FolderTree aria-hidden size={14} />}
            className="justify-start"
            onClick={() => void makeBelow()}
          />
          <Button
            name={text.lists.delete}
            icon={<Trash2 aria-hidden size={14} />}
            className="justify-start"
            onClick={() => {
              void deleteList(list.key);
              goTo({ name: 'today' });
            }}
          />
          <p className="border-t border-line pt-2.5 text-12 text-ink-2">{text.lists.howToMove}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
