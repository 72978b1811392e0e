import { ListTree, Plus, X } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { makeList } from '../../actions/lists.ts';
import { makeTag } from '../../actions/tags.ts';
import { placedLists } from '../../queries/lists.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { countedTags } from '../../queries/sidebar.ts';
import type { RuleAction } from '../../store/ruled-changes.ts';
import { Checkbox } from '../../ui/checkbox.tsx';
import { PickName } from '../../ui/pick-name.tsx';
import type { NamedChoice } from '../../ui/pick-name-popover.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';

interface RuleActionsProps {
  readonly actions: readonly RuleAction[];
  readonly onChange: (actions: readonly RuleAction[]) => void;
}

const simple = ['star', 'reading-list', 'mark-read', 'download'] as const;

/** Whether two actions do the same. */
function isSame(one: RuleAction, other: RuleAction): boolean {
  if (one.do === 'tag' && other.do === 'tag') return one.tag === other.tag;
  if (one.do === 'list' && other.do === 'list') return one.list === other.list;
  return one.do === other.do;
}

/** What a rule does: the tags it puts on, the lists it fills, and the rest. */
export function RuleActions({ actions, onChange }: RuleActionsProps) {
  const tags = useLive(countedTags, '');
  const lists = useLive(placedLists, '');
  const has = (action: RuleAction): boolean => actions.some((each) => isSame(each, action));
  const without = (action: RuleAction): RuleAction[] => actions.filter((each) => !isSame(each, action));
  const add = (action: RuleAction): void => onChange([...without(action), action]);
  const chosenTags = actions.flatMap((action) => (action.do === 'tag' ? [action] : []));
  const chosenLists = actions.flatMap((action) => (action.do === 'list' ? [action] : []));
  const nameOf = (rows: typeof tags | typeof lists, key: string): string =>
    // What was made just now is on its way here.
    rows.state === 'ready' ? (rows.value.find((row) => row.key === key)?.name ?? text.rules.gone) : '';
  return (
    <div className="flex flex-col gap-2.5">
      <Kind label={text.rules.tags}>
        {chosenTags.map((action) => (
          <Chosen
            key={action.tag}
            name={nameOf(tags, action.tag)}
            icon={
              <TagDot colour={valueOr(tags, []).find(({ key }) => key === action.tag)?.colour ?? 'grey'} />
            }
            onRemove={() => onChange(without(action))}
          />
        ))}
        <Add
          name={text.rules.addTag}
          createText={text.paper.createTag}
          choices={valueOr(tags, [])
            .filter(({ key }) => !has({ do: 'tag', tag: key }))
            .map(({ key, name, colour }) => ({
              key,
              name,
              icon: <TagDot colour={colour} />,
              onPick: () => add({ do: 'tag', tag: key }),
            }))}
          onCreate={async (name) => {
            const tag = await makeTag(name);
            if (tag !== null) add({ do: 'tag', tag });
          }}
        />
      </Kind>
      <Kind label={text.rules.lists}>
        {chosenLists.map((action) => (
          <Chosen
            key={action.list}
            name={nameOf(lists, action.list)}
            icon={<ListTree aria-hidden size={13} className="text-ink-2" />}
            onRemove={() => onChange(without(action))}
          />
        ))}
        <Add
          name={text.rules.addList}
          createText={text.lists.makeNamed}
          choices={valueOr(lists, [])
            .filter(({ key, query }) => query === null && !has({ do: 'list', list: key }))
            .map(({ key, name }) => ({
              key,
              name,
              icon: <ListTree aria-hidden size={14} className="text-ink-2" />,
              onPick: () => add({ do: 'list', list: key }),
            }))}
          onCreate={async (name) => {
            const list = await makeList({ name, parent: null, query: null, papers: [] });
            if (list !== null) add({ do: 'list', list });
          }}
        />
      </Kind>
      <Kind label={text.rules.also}>
        {simple.map((what) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control
          <label key={what} className="mr-3 flex h-7 items-center gap-1.5">
            <Checkbox
              name={text.rules.action[what]}
              checked={has({ do: what })}
              onChange={(on) =>
                onChange(on ? [...without({ do: what }), { do: what }] : without({ do: what }))
              }
            />
            {text.rules.action[what]}
          </label>
        ))}
      </Kind>
    </div>
  );
}

function Kind({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div role="group" aria-label={label} className="flex gap-3">
      <span aria-hidden="true" className="w-16 shrink-0 pt-[5px] text-12 text-ink-2">
        {label}
      </span>
      <div className="flex min-w-0 flex-wrap items-center gap-1.5">{children}</div>
    </div>
  );
}

interface ChosenProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly onRemove: () => void;
}

function Chosen({ name, icon, onRemove }: ChosenProps) {
  return (
    <span className="inline-flex h-7 min-w-0 items-center gap-1.5 rounded-full border border-line bg-paper pr-1 pl-2.5">
      {icon}
      <span className="max-w-52 truncate" title={name}>
        {name}
      </span>
      <button
        type="button"
        aria-label={text.rules.without(name)}
        onClick={onRemove}
        className="rounded-full p-1 text-ink-2 hover:bg-wash hover:text-ink"
      >
        <X aria-hidden size={12} />
      </button>
    </span>
  );
}

interface AddProps {
  readonly name: string;
  readonly createText: (name: string) => string;
  readonly choices: readonly NamedChoice[];
  readonly onCreate: (name: string) => Promise<void>;
}

function Add({ name, createText, choices, onCreate }: AddProps) {
  const [open, setOpen] = useState(false);
  return (
    <PickName
      name={name}
      showName
      icon={<Plus aria-hidden size={14} />}
      open={open}
      onOpen={setOpen}
      placeholder={name}
      names={choices}
      createText={createText}
      onCreate={(typed) => void onCreate(typed)}
    />
  );
}
