import { Search, X } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { useCommands } from '../../app/commands.ts';
import { goTo, openPaper, whereabouts } from '../../app/navigation.ts';
import type { Place } from '../../app/place.ts';
import { warmSearch } from '../../search/search.ts';

interface SearchBoxProps {
  readonly place: Place;
}

// Where the search began, so that clearing it leads back there.
let before: Place = { name: 'today' };

/** The search field: every key is answered; Escape clears it and goes back to where it began. */
export function SearchBox({ place }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null);
  const shown = place.name === 'search' ? place.query : '';
  const [typed, setTyped] = useState(shown);
  useEffect(() => setTyped(shown), [shown]);
  useCommands({
    search: () => {
      field.current?.focus();
      field.current?.select();
    },
  });

  const search = (query: string): void => {
    setTyped(query);
    const here = whereabouts().place;
    if (here.name !== 'search') before = here;
    goTo(query.trim() === '' ? before : { name: 'search', query });
  };
  return (
    <div className="relative">
      <Search aria-hidden size={14} className="pointer-events-none absolute top-[7px] left-2.5 text-ink-2" />
      <input
        ref={field}
        type="search"
        aria-label={text.command.search}
        placeholder={text.command.search}
        value={typed}
        onFocus={warmSearch}
        onChange={(event) => search(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') {
            if (typed !== '') search('');
            field.current?.blur();
          }
          if (event.key === 'ArrowDown' || event.key === 'Enter') {
            event.preventDefault();
            document.querySelector<HTMLElement>('[role="listbox"]')?.focus();
          }
        }}
        className="h-7 w-full rounded-control border border-line bg-raised pr-7 pl-7.5 placeholder:text-ink-2 [&::-webkit-search-cancel-button]:hidden"
      />
      {typed === '' ? (
        <span className="pointer-events-none absolute top-[5px] right-2 font-mono text-11 text-ink-2">/</span>
      ) : (
        <button
          type="button"
          aria-label={text.library.clearSearch}
          onClick={() => {
            search('');
            openPaper(null);
          }}
          className="absolute top-[6px] right-1.5 rounded p-px text-ink-2 hover:text-ink"
        >
          <X size={14} />
        </button>
      )}
    </div>
  );
}
