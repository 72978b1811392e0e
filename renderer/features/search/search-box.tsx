import { Search, X } from 'lucide-react';
import { type KeyboardEvent, lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import type { Completion } from '../../../shared/search/complete.ts';
import { text } from '../../../shared/text/text.ts';
import { useCommands } from '../../app/commands.ts';
import { useFirstListShown } from '../../app/first-list.ts';
import { goTo, openPaper, whereabouts } from '../../app/navigation.ts';
import type { Place } from '../../app/place.ts';
import { warmSearch } from '../../search/search.ts';
import { CompletionList } from './completion-list.tsx';
import { useCompletions } from './use-completions.ts';

const SearchHelp = lazy(() => import('./search-help.tsx'));

interface SearchBoxProps {
  readonly place: Place;
}

// The field that is to come takes the focus.
let isFocusWanted = false;

/** Gives the search field the focus as soon as it is on the screen. */
export function focusSearchField(): void {
  isFocusWanted = true;
}

// Where the search began, so that clearing it leads back there.
let before: Place = { name: 'today' };

/** The search field: every key is answered; Escape clears it and goes back to where it began. */
export function SearchBox({ place }: SearchBoxProps) {
  const field = useRef<HTMLInputElement>(null);
  const listId = useId();
  const isReady = useFirstListShown();
  const shown = place.name === 'search' ? place.query : '';
  const [typed, setTyped] = useState(shown);
  // Where the cursor is while something is typed; elsewhere nothing is completed.
  const [cursor, setCursor] = useState<number | null>(null);
  const [active, setActive] = useState(-1);
  const completions = useCompletions(typed, cursor);
  useEffect(() => setTyped(shown), [shown]);
  useEffect(() => setActive(-1), [completions]);
  useEffect(() => {
    if (isFocusWanted) field.current?.focus();
    isFocusWanted = false;
  }, []);
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
  const complete = ({ text: added, start, end }: Completion): void => {
    const query = typed.slice(0, start) + added + typed.slice(end);
    search(query);
    setCursor(start + added.length);
    requestAnimationFrame(() => field.current?.setSelectionRange(start + added.length, start + added.length));
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const chosen = completions[active];
    switch (event.key) {
      case 'Escape':
        if (completions.length > 0 && active >= 0) {
          setCursor(null);
        } else {
          if (typed !== '') search('');
          field.current?.blur();
        }
        return;
      case 'ArrowUp':
        if (active >= 0) {
          event.preventDefault();
          setActive(active - 1);
        }
        return;
      case 'ArrowDown':
        event.preventDefault();
        if (active + 1 < completions.length) setActive(active + 1);
        else focusList();
        return;
      case 'Tab':
      case 'Enter':
        if (chosen !== undefined) {
          event.preventDefault();
          complete(chosen);
        } else if (event.key === 'Enter') {
          event.preventDefault();
          focusList();
        }
        return;
    }
  };
  return (
    <div className="relative">
      <Search aria-hidden size={14} className="pointer-events-none absolute top-[7px] left-2.5 text-ink-2" />
      <input
        ref={field}
        type="search"
        aria-label={text.command.search}
        aria-autocomplete="list"
        aria-controls={completions.length > 0 ? listId : undefined}
        aria-activedescendant={active >= 0 ? `${listId}-${active}` : undefined}
        placeholder={text.command.search}
        value={typed}
        spellCheck={false}
        autoComplete="off"
        onFocus={warmSearch}
        onBlur={() => setCursor(null)}
        onChange={(event) => {
          setCursor(event.target.selectionStart);
          search(event.target.value);
        }}
        onKeyDown={onKeyDown}
        className="h-7 w-full rounded-control border border-line bg-raised pr-7 pl-7.5 placeholder:text-ink-2 [&::-webkit-search-cancel-button]:hidden"
      />
      {typed === '' ? (
        <>
          <span className="pointer-events-none absolute top-[5px] right-7 font-mono text-11 text-ink-2">
            /
          </span>
          {isReady ? (
            <Suspense fallback={null}>
              <SearchHelp />
            </Suspense>
          ) : null}
        </>
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
      {completions.length === 0 ? null : (
        <CompletionList id={listId} completions={completions} active={active} onChoose={complete} />
      )}
    </div>
  );
}

function focusList(): void {
  document.querySelector<HTMLElement>('[role="listbox"][data-papers]')?.focus();
}
