import { hashOf, type Place } from '../../app/place.ts';

/** How every plot looks: on the page's own ground, in its letters. */
export const style = {
  background: 'transparent',
  color: 'var(--ink-2)',
  fontFamily: 'inherit',
  fontSize: '11px',
};
export const accent = 'var(--accent)';
export const faint = 'var(--line)';

/** The address of a place, for a mark that leads there. */
export const at = (place: Place): string => hashOf({ place, paper: null });
/** The address of a search. */
export const found = (query: string): string => at({ name: 'search', query });
/** The instant at which a day begins, as the plots count time. */
export const day = (date: string): Date => new Date(`${date}T00:00:00Z`);
