import type { PaperId, TagId } from '../../shared/library/ids.ts';
import { isUnder, type Placed, placeTags } from '../../shared/library/tag-tree.ts';
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

/** A tag in its place among the others; `papers` have it or one that stands under it. */
export type CountedTag = Placed<TagRow> & { readonly papers: number };

/** All tags by name, with how many papers each has. */
export const countedTags = new Watches<readonly CountedTag[]>(async () => {
  const tags = await library.tags.toArray();
  return Promise.all(placeTags(tags).map(async (tag) => ({ ...tag, papers: await countPapers(tags, tag) })));
}, 1);

async function countPapers(tags: readonly TagRow[], tag: TagRow): Promise<number> {
  const keys = tags.filter((each) => isUnder(each.name, tag.name)).map(({ key }) => key);
  if (keys.length === 1) return library.tagged.where('tag').equals(tag.key).count();
  const rows = await library.tagged.where('tag').anyOf(keys).toArray();
  return new Set(rows.map(({ paper }) => paper)).size;
}

/** The papers that have a tag or one that stands under it, with the last tagged first. */
export async function papersWithTag(tag: TagId): Promise<PaperId[]> {
  const tags = await library.tags.toArray();
  const name = tags.find(({ key }) => key === tag)?.name;
  const keys = tags.filter((each) => name !== undefined && isUnder(each.name, name)).map(({ key }) => key);
  if (keys.length === 0) return [];
  const rows = await library.tagged.where('tag').anyOf(keys).toArray();
  return [...new Set(rows.sort((a, b) => b.at - a.at).map(({ paper }) => paper))];
}
