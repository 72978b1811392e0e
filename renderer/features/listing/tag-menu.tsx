import { Palette, Trash2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useState } from 'react';
import { tagColours } from '../../../shared/library/marks.ts';
import { text } from '../../../shared/text/text.ts';
import { changeTag, deleteTag } from '../../actions/tags.ts';
import { goTo } from '../../app/navigation.ts';
import type { TagRow } from '../../store/rows.ts';
import { Button } from '../../ui/button.tsx';

/** Name, colour and removal of the tag whose papers are listed. */
export default function TagMenu({ tag }: { readonly tag: TagRow }) {
  const [name, setName] = useState(tag.name);
  const [chosen, setChosen] = useState(tag.colour);
  const rename = (): void => {
    if (name.trim() !== '' && name !== tag.name) void changeTag(tag.key, { name });
  };
  return (
    <Popover.Root onOpenChange={(open) => (open ? setName(tag.name) : rename())}>
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
              if (event.key === 'Enter') rename();
            }}
            className="h-7 rounded-control border border-line bg-paper px-2"
          />
          <fieldset className="flex justify-between">
            <legend className="mb-1.5 text-12 text-ink-2">{text.paper.tagColour(tag.name)}</legend>
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
          <Button
            name={text.paper.deleteTag}
            icon={<Trash2 aria-hidden size={14} />}
            className="justify-start"
            onClick={() => {
              void deleteTag(tag.key);
              goTo({ name: 'today' });
            }}
          />
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
