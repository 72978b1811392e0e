import { library } from '../app/library.ts';
import { metaText } from '../store/meta.ts';
import { Watches } from './live.ts';

/** The generation of the journal that this database agrees with; `null` in a new or emptied one. */
export const generation = new Watches<string | null>(() => metaText(library, 'generation'), 1);
