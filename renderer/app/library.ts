import { Library } from '../store/database.ts';

/** The library of this window. It opens when this module is read, before anything is drawn. */
export const library = new Library();
