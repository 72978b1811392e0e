import { library } from '../app/library.ts';
import { metaNumber } from '../store/meta.ts';
import type { TagRow } from '../store/rows.ts';
import { newestEdition } from './editions.ts';
import { Watches } from './live.ts';

/** How many papers each place of the sidebar holds; of Today, how many are unread. */
export interface Counts {
  readonly today: number;
  readonly all: number;
  readonly 'reading-list': number;
  readonly starred: number;
  readonly notes: number;
  readonly highlights: number;
}

export const counts = new Watches<Counts>(async () => {
  const edition = await newestEdition();
  const ids = edition?.papers ?? (await library.rankings.get('starter'))?.papers ?? [];
  const seen = await library.seen.bulkGet([...ids]);
  const [all, starred, notes, readings, annotations] = await Promise.all([
    metaNumber(library, 'papers'),
    library.stars.count(),
    library.notes.toArray(),
    library.readings.count(),
    library.annotations.count(),
  ]);
  return {
    today: seen.filter((row) => row === undefined).length,
    all: all ?? 0,
    'reading-list': readings,
    starred,
    notes: notes.filter((note) => note.text.trim() !== '').length,
    highlights: annotations,
  };
}, 1);

export interface CountedTag extends TagRow {
  readonly papers: number;
}

/** All tags by name, with how many papers each has. */
export const countedTags = new Watches<readonly CountedTag[]>(async () => {
  const tags = await library.tags.toArray();
  const papers = await Promise.all(tags.map((tag) => library.tagged.where('tag').equals(tag.key).count()));
  return tags
    .map((tag, index) => ({ ...tag, papers: papers[index] ?? 0 }))
    .sort((a, b) => a.name.localeCompare(b.name));
}, 1);
