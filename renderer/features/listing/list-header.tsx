import { BookOpen, CheckCheck, PanelLeft, Quote } from 'lucide-react';
import { lazy, Suspense } from 'react';
import { ledgerDay } from '../../../shared/library/ledger.ts';
import { personOf } from '../../../shared/search/person.ts';
import { text } from '../../../shared/text/text.ts';
import { setSeen } from '../../actions/seen.ts';
import { runCommand, useCommands } from '../../app/commands.ts';
import { useIsNarrow } from '../../app/layout.ts';
import type { Place } from '../../app/place.ts';
import type { Listing } from '../../queries/listing.ts';
import { placedLists } from '../../queries/lists.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { countedTags } from '../../queries/sidebar.ts';
import { Button } from '../../ui/button.tsx';
import { citePapers } from '../cite/citing.ts';
import { SaveSearch } from '../lists/save-search.tsx';
import { FoundLine } from '../search/found-line.tsx';
import { RankingLine } from '../search/ranking-line.tsx';
import { SimilarLine } from '../search/similar-line.tsx';
import { WatchedLine } from '../watched/watched-line.tsx';
import { EditionLine } from './edition-line.tsx';
import { headingOf } from './heading.ts';
import { ListChoices, StateSelect } from './list-choices.tsx';
import { StepButtons } from './step-buttons.tsx';
import { TriageLine } from './triage-line.tsx';

const ListMenu = lazy(() => import('../lists/list-menu.tsx'));
const OverTime = lazy(() => import('../search/over-time.tsx'));
const TagMenu = lazy(() => import('./tag-menu.tsx'));

interface ListHeaderProps {
  readonly place: Place;
  readonly listing: Listing;
  readonly onShowLibrary: () => void;
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What is listed, how whole it is, and how to move on from it. */
export function ListHeader({ place, listing, onShowLibrary }: ListHeaderProps) {
  const tags = valueOr(useLive(countedTags, ''), []);
  const tag = place.name === 'tag' ? tags.find((known) => known.key === place.tag) : undefined;
  const lists = valueOr(useLive(placedLists, ''), []);
  const list = place.name === 'list' ? lists.find((known) => known.key === place.list) : undefined;
  const isNarrow = useIsNarrow();
  const date = place.name === 'day' ? place.date : (listing.edition?.date ?? null);
  const isDay = place.name === 'day' || place.name === 'today';
  const heading = headingOf(place, listing, { tags, lists });
  const citeList = (): void =>
    citePapers(listing.ids, place.name === 'today' ? text.command['go-today'] : heading, place);
  useCommands({
    'cite-list': listing.ids.length === 0 ? undefined : citeList,
  });
  return (
    <header className="border-b border-line px-3 pt-2.5 pb-2">
      <div className="flex items-center gap-1">
        {isNarrow ? (
          <Button
            name={text.library.navigation}
            showName={false}
            icon={<PanelLeft {...icon} />}
            onClick={onShowLibrary}
          />
        ) : null}
        <h1 className="mr-auto min-w-0 truncate font-semibold text-14">{heading}</h1>
        {tag === undefined ? null : (
          <Suspense fallback={null}>
            <TagMenu key={tag.key} tag={tag} />
          </Suspense>
        )}
        {place.name === 'search' && place.query.trim() !== '' ? <SaveSearch query={place.query} /> : null}
        {place.name === 'reading-list' ? (
          <>
            <StateSelect />
            <Button
              name={text.command['read-next']}
              showName={false}
              icon={<BookOpen {...icon} />}
              onClick={() => runCommand('read-next')}
            />
          </>
        ) : null}
        {list === undefined ? null : (
          <Suspense fallback={null}>
            <ListMenu key={list.key} list={list} />
          </Suspense>
        )}
        <StepButtons place={place} listing={listing} />
      </div>
      <EditionLine
        listing={listing}
        day={isDay && date !== null ? ledgerDay(date, listing.edition ?? undefined) : null}
      />
      {isDay ? <WatchedLine listing={listing} /> : null}
      {place.name !== 'search' || personOf(place.query) === null ? null : (
        <Suspense fallback={null}>
          <OverTime ids={listing.ids} total={listing.found?.total ?? listing.ids.length} />
        </Suspense>
      )}
      {isDay && listing.whole > 0 ? <TriageLine papers={listing.edition?.papers ?? listing.ids} /> : null}
      {listing.found === null ? null : <FoundLine found={listing.found} listed={listing.size} />}
      {place.name === 'similar' ? <SimilarLine papers={place.papers} /> : null}
      {listing.suggested === null ? null : <RankingLine suggested={listing.suggested} />}
      <div className="mt-2 flex flex-wrap items-center gap-x-2 gap-y-1.5">
        <ListChoices place={place.name} />
        {listing.ids.length === 0 ? null : (
          <span className="ml-auto flex">
            <Button
              name={text.command['cite-list']}
              showName={false}
              icon={<Quote {...icon} />}
              onClick={citeList}
            />
            <Button
              name={text.library.markAllRead}
              showName={false}
              icon={<CheckCheck {...icon} />}
              onClick={() => void setSeen(listing.ids, true)}
            />
          </span>
        )}
      </div>
    </header>
  );
}
