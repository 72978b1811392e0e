import { Palette, Trash2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { tagColours } from '../../../shared/library/marks.ts';
import { text } from '../../../shared/text/text.ts';
import { changeTag, deleteTag, isNamed, mergeTags } from '../../actions/tags.ts';
import { goTo, whereabouts } from '../../app/navigation.ts';
import type { Place } from '../../app/place.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { countedTags } from '../../queries/sidebar.ts';
import type { TagRow } from '../../store/rows.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';

/** Name, colour and removal of the tag whose papers are listed. */
export default function TagMenu({ tag }: { readonly tag: TagRow }) {
  const [name, setName] = useState(tag.name);
  const [chosen, setChosen] = useState(tag.colour);
  const others = valueOr(useLive(countedTags, ''), []).filter((each) => each.key !== tag.key);
  const leave = (to: Place): void => {
    const { place } = whereabouts();
    if (place.name === 'tag' && place.tag === tag.key) goTo(to);
  };
  const rename = async (): Promise<void> => {
    if (name.trim() === '' || name === tag.name) return;
    const namesake = others.find((each) => isNamed(each, name));
    if ((await changeTag(tag.key, { name })) && namesake !== undefined)
      leave({ name: 'tag', tag: namesake.key });
  };
  const merge = (key: string): void => {
    const into = others.find((each) => each.key === key);
    if (into === undefined) return;
    void mergeTags(tag.key, into.key);
    leave({ name: 'tag', tag: into.key });
  };
  return (
    <Popover.Root onOpenChange={(open) => (open ? setName(tag.name) : void rename())}>
      <Popover.Trigger asChild>
        <Button
          name={text.paper.tagActions(tag.name)}
          showName={false}
          icon={<Palette aria-hidden size={16} strokeWidth={1.75} />}
        />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label={text.paper.tagActions(tag.name)}
          className="z-40 flex w-60 flex-col gap-3 rounded-card border border-line bg-raised p-3 shadow-float"
        >
          <input
            aria-label={text.paper.renameTag}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') void rename();
            }}
            className="h-7 rounded-control border border-line bg-paper px-2"
          />
          <fieldset className="flex justify-between">
            <legend className="mb-1.5 text-12 text-ink-2">{text.paper.tagColour}</legend>
            {tagColours.map((colour) => (
              <label key={colour} className="relative" title={text.colour[colour]}>
                <input
                  type="radio"
                  name="tag-colour"
                  aria-label={text.colour[colour]}
                  checked={chosen === colour}
                  onChange={() => {
                    setChosen(colour);
                    void changeTag(tag.key, { colour });
                  }}
                  className="size-5 appearance-none rounded-full border-2 border-raised outline-2 outline-transparent checked:outline-ink"
                  style={{ backgroundColor: `var(--tag-${colour})` }}
                />
              </label>
            ))}
          </fieldset>
          {others.length === 0 ? null : (
            <div className="flex items-center justify-between gap-2">
              <span className="shrink-0 text-12 text-ink-2">{text.tags.mergeInto}</span>
              <Select
                name={text.tags.mergeInto}
                value=""
                options={['', ...others.map((each) => each.key)]}
                labels={Object.fromEntries([
                  ['', text.tags.choose],
                  ...others.map((each) => [each.key, each.name]),
                ])}
                onChange={(into) => merge(into)}
              />
            </div>
          )}
          <Button
            name={text.paper.deleteTag}
            icon={<Trash2 aria-hidden size={14} />}
            className="justify-start"
            onClick={() => {
              void deleteTag(tag.key);
              leave({ name: 'today' });
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
