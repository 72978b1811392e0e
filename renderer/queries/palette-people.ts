import { askSearch } from '../search/search.ts';
import { Watches } from './live.ts';

/** An author or an organization of the library, as the palette names it. */
export interface NamedPerson {
  readonly field: 'author' | 'org';
  readonly name: string;
}

const fields = ['author', 'org'] as const;
const most = 4;

/** The authors and organizations with a name that begins with what is typed; none before two letters. */
export const palettePeople = new Watches<readonly NamedPerson[]>(async (typed) => {
  const begun = typed.trim();
  if (begun.length < 2) return [];
  const found = await Promise.all(
    fields.map(async (field) => {
      const names = await askSearch('names', { field, begun });
      return names.slice(0, most).map((name) => ({ field, name }));
    }),
  );
  return found.flat();
});
