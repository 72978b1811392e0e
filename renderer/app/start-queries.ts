import { primeListing } from '../features/listing/use-listing.ts';
import { library } from './library.ts';
import { whereabouts } from './navigation.ts';
import { searchSort, sortOrder } from './preferences.ts';

/** A window whose first list takes longer than this is drawn without it, milliseconds. */
const patienceMs = 120;

// Read first of all modules: the database opens and answers while React is still being set up. A failure to
// open is presented by `UntilRebuilt`.
library.open().catch(() => {});
const { place } = whereabouts();
const listed = primeListing(place, place.name === 'search' ? searchSort.get() : sortOrder.get());

// A font that is asked for only when something is laid out with it comes too late: stand-ins are searched for.
const letters = document.fonts.load('13px "Inter Variable"');

/** Comes when the first list can be drawn, so that the window is laid out once and not twice. */
export const firstListRead: Promise<unknown> = Promise.race([
  Promise.allSettled([listed, letters]),
  new Promise<void>((resolve) => setTimeout(resolve, patienceMs)),
]);
