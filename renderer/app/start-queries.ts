import { primeListing } from '../features/listing/use-listing.ts';
import { whereabouts } from './navigation.ts';
import { searchSort, sortOrder } from './preferences.ts';

// Read first of all modules: the database opens and answers while React is still being set up.
const { place } = whereabouts();
primeListing(place, place.name === 'search' ? searchSort.get() : sortOrder.get());
