import { Plus } from 'lucide-react';
import { type KeyboardEvent, useId, useRef, useState } from 'react';
import type { Paper } from '../../../shared/library/paper.ts';
import { text } from '../../../shared/text/text.ts';
import { addTag } from '../../actions/tags.ts';
import { useCommands } from '../../app/commands.ts';
import { useSelectedPapers } from '../../app/selection.ts';
import { likelyTags } from '../../queries/likely-tags.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { countedTags } from '../../queries/sidebar.ts';
import type { TagRow } from '../../store/rows.ts';
import { TagDot } from '../../ui/tag-dot.tsx';
import { type TagChoice, tagChoices } from './tag-choices.ts';

interface AddTagProps {
  readonly paper: Paper;
  readonly tagged: readonly TagRow[];
}

/** A field with suggestions: existing tags first, then what is typed as a new one, then keywords. */
export function AddTag({ paper, tagged }: AddTagProps) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState('');
  const [open, setOpen] = useState(false);
  const [at, setAt] = useState(0);
  const tags = valueOr(useLive(countedTags, ''), []);
  const likely = valueOr(useLive(likelyTags, open ? paper.id : ''), []);
  const choices = open ? tagChoices({ typed, tags, tagged, keywords: paper.keywords, likely }) : [];
  const isSelecting = useSelectedPapers().size > 0;
  useCommands({ tag: isSelecting ? undefined : () => field.current?.focus() });

  const choose = (choice: TagChoice | undefined): void => {
    const name = choice?.name ?? typed;
    setTyped('');
    setAt(0);
    if (name.trim() !== '') void addTag([paper.id], name);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    switch (event.key) {
      case 'ArrowDown':
        setAt(Math.min(choices.length - 1, at + 1));
        break;
      case 'ArrowUp':
        setAt(Math.max(0, at - 1));
        break;
      case 'Enter':
        choose(choices[at]);
        break;
      case 'Escape':
        setTyped('');
        field.current?.blur();
        break;
      default:
        return;
    }
    event.preventDefault();
  };
  return (
    <div className="relative">
      <Plus aria-hidden size={14} className="pointer-events-none absolute top-[7px] left-2 text-ink-2" />
      <input
        ref={field}
        role="combobox"
        aria-label={text.paper.addTag}
        aria-expanded={choices.length > 0}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={choices.length > 0 ? `${id}-${at}` : undefined}
        placeholder={text.paper.addTag}
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setAt(0);
        }}
        onFocus={() => setOpen(true)}
        onBlur={() => setOpen(false)}
        onKeyDown={onKeyDown}
        className="h-7 w-36 rounded-full border border-line border-dashed bg-transparent pr-2 pl-6.5 placeholder:text-ink-2 focus:border-solid focus:bg-raised"
      />
      {choices.length === 0 ? null : (
        <ul
          id={`${id}-list`}
          role="listbox"
          aria-label={text.library.tags}
          className="absolute top-8 left-0 z-20 max-h-64 w-60 overflow-y-auto rounded-card border border-line bg-raised p-1 shadow-float"
        >
          {choices.map((choice, index) => (
            <li
              key={choice.name}
              id={`${id}-${index}`}
              role="option"
              aria-selected={index === at}
              // The field must keep the focus, or the list would close before the click.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => choose(choice)}
              className="flex h-7 items-center gap-2 rounded-control px-2 hover:bg-wash aria-selected:bg-wash"
            >
              {choice.colour === null ? (
                <Plus aria-hidden size={12} className="text-ink-2" />
              ) : (
                <TagDot colour={choice.colour} />
              )}
              <span className="truncate">
                {choice.isNew ? text.paper.createTag(choice.name) : choice.name}
              </span>
              {choice.isLikely ? (
                <span className="ml-auto shrink-0 text-11 text-ink-2">{text.tags.likely}</span>
              ) : null}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
