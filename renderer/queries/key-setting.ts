import { library } from '../app/library.ts';
import { Watches } from './live.ts';

/** The reader's keys as the library has them, to be read with their schema; `null` when they chose none. */
export const keySetting = new Watches<unknown>(
  async () => (await library.settings.get('keys'))?.value ?? null,
  1,
);
