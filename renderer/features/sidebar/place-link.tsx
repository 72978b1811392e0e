import type { ReactNode } from 'react';
import { text } from '../../../shared/text/text.ts';
import { hashOf, type Place } from '../../app/place.ts';

interface PlaceLinkProps {
  readonly to: Place;
  readonly name: string;
  readonly icon: ReactNode;
  readonly count?: number | undefined;
  readonly current: boolean;
  readonly onChosen: () => void;
}

/** One place of the sidebar; its count is shown but is no part of its name. */
export function PlaceLink({ to, name, icon, count, current, onChosen }: PlaceLinkProps) {
  return (
    <li>
      <a
        href={hashOf({ place: to, paper: null })}
        aria-label={name}
        aria-current={current ? 'page' : undefined}
        onClick={onChosen}
        className="flex h-7 items-center gap-2 rounded-control px-2 text-ink hover:bg-ink/5 aria-[current=page]:bg-wash aria-[current=page]:font-semibold aria-[current=page]:text-accent"
      >
        <span className="shrink-0 text-ink-2 in-aria-[current=page]:text-accent">{icon}</span>
        <span className="truncate">{name}</span>
        {count === undefined || count === 0 ? null : (
          <span className="ml-auto pl-2 text-12 text-ink-2 tabular-nums">{text.number(count)}</span>
        )}
      </a>
    </li>
  );
}
