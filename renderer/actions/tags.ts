import { newTagId, type PaperId, type TagId } from '../../shared/library/ids.ts';
import { type TagColour, tagColours, taggedKey } from '../../shared/library/marks.ts';
import type { Change } from '../../shared/library/record.ts';
import { isUnder } from '../../shared/library/tag-tree.ts';
import { now } from '../app/clock.ts';
import { valueOr } from '../queries/live.ts';
import type { PaperRow } from '../queries/paper-rows.ts';
import { countedTags } from '../queries/sidebar.ts';
import type { Library } from '../store/database.ts';
import { rowsOfKeys } from '../store/many-keys.ts';
import type { Decide } from '../store/record-act.ts';
import { whatItSays } from '../store/record-rows.ts';
import type { TagRow } from '../store/rows.ts';
import { act } from './act.ts';

/** Puts a tag on papers by its name; a tag of that name (in any case) is made when there is none. */
export function addTag(papers: readonly PaperId[], name: string): Promise<boolean> {
  const wanted = tidy(name);
  if (wanted === '') return Promise.resolve(false);
  const at = now();
  const decide: Decide = async (library) => {
    const held = tagNamed(await library.tags.toArray(), wanted);
    const tag = held?.key ?? newTagId();
    const made: Change[] =
      held === null
        ? [{ kind: 'tag', key: tag, value: { name: wanted, colour: await nextColour(library), at } }]
        : [];
    const put = papers.map(
      (paper): Change => ({ kind: 'tagged', key: taggedKey(tag, paper), value: { tag, paper, at } }),
    );
    return [...made, ...put];
  };
  // A tag that is still to be made is shown when it has been.
  const shown = tagNamed(valueOr(countedTags.held('')?.followed ?? { state: 'loading' }, []), wanted);
  const show = (row: PaperRow): PaperRow =>
    shown === null ? row : { ...row, tags: withTag(row.tags, shown) };
  return act('tagged', papers.length, decide, { foreseen: { papers, show } });
}

const withTag = (tags: readonly TagRow[], tag: TagRow): readonly TagRow[] =>
  tags.some(({ key }) => key === tag.key)
    ? tags
    : [...tags, tag].sort((a, b) => a.name.localeCompare(b.name));

/** Makes a tag without putting it on a paper, or finds the one of this name. @returns `null` when none was written. */
export async function makeTag(name: string): Promise<TagId | null> {
  const wanted = tidy(name);
  if (wanted === '') return null;
  const at = now();
  let tag = newTagId();
  const isWritten = await act('tag-made', 1, async (library) => {
    const held = tagNamed(await library.tags.toArray(), wanted);
    tag = held?.key ?? tag;
    if (held !== null) return [];
    return [{ kind: 'tag', key: tag, value: { name: wanted, colour: await nextColour(library), at } }];
  });
  return isWritten ? tag : null;
}

/** Takes a tag off papers; the tag itself stays. */
export function removeTag(papers: readonly PaperId[], tag: TagId): Promise<boolean> {
  const show = (row: PaperRow): PaperRow => ({ ...row, tags: row.tags.filter(({ key }) => key !== tag) });
  return act(
    'untagged',
    papers.length,
    () => papers.map((paper) => ({ kind: 'tagged', key: taggedKey(tag, paper), value: null })),
    { foreseen: { papers, show } },
  );
}

/** Takes a tag and those that stand under it off papers, so that none of them is listed with it any more. */
export function takeOffTag(papers: readonly PaperId[], tag: TagId): Promise<boolean> {
  return act('untagged', papers.length, async (library) => {
    const tags = await library.tags.toArray();
    const name = tags.find(({ key }) => key === tag)?.name;
    const under = tags.filter((each) => name !== undefined && isUnder(each.name, name));
    const keys = papers.flatMap((paper) => under.map((each) => taggedKey(each.key, paper)));
    const held = await rowsOfKeys(library.tagged, keys);
    return held.flatMap((row): Change[] =>
      row === undefined ? [] : [{ kind: 'tagged', key: row.key, value: null }],
    );
  });
}

/**
 * Gives a tag another name or colour. The tags that stand under it follow its name; where a tag of the new name
 * exists the two become one.
 */
export function changeTag(tag: TagId, change: { name?: string; colour?: TagColour }): Promise<boolean> {
  const at = now();
  return act('tag-changed', 1, async (library) => {
    const tags = await library.tags.toArray();
    const row = tags.find(({ key }) => key === tag);
    if (row === undefined) return [];
    const name = tidy(change.name ?? '') || row.name;
    if (name === row.name) {
      return [{ kind: 'tag', key: tag, value: { ...whatItSays(row), colour: change.colour ?? row.colour } }];
    }
    const changes = await renamed(library, namesUnder(tags, row.name, name), at);
    return changes.map((each) =>
      each.kind === 'tag' && each.key === tag && each.value !== null
        ? { ...each, value: { ...each.value, colour: change.colour ?? row.colour } }
        : each,
    );
  });
}

/** Puts `into` on every paper that has `tag`, and deletes `tag`; what stands under it goes along. */
export function mergeTags(tag: TagId, into: TagId): Promise<boolean> {
  const at = now();
  return act('tags-merged', 1, async (library) => {
    const tags = await library.tags.toArray();
    const [from, to] = [tag, into].map((wanted) => tags.find(({ key }) => key === wanted));
    if (from === undefined || to === undefined || tag === into) return [];
    // A tag that goes into one of its own leaves the others where they are.
    const names = isUnder(to.name, from.name)
      ? new Map([[tag, to.name]])
      : namesUnder(tags, from.name, to.name);
    return renamed(library, names, at);
  });
}

/** The names of a tag and of those under it, once it is called otherwise. */
const namesUnder = (tags: readonly TagRow[], old: string, name: string): ReadonlyMap<TagId, string> =>
  new Map(
    tags
      .filter((each) => isUnder(each.name, old))
      .map((each) => [each.key, name + each.name.slice(old.length)]),
  );

/** Renames tags; one whose new name another tag has already becomes that one. */
async function renamed(library: Library, names: ReadonlyMap<TagId, string>, at: number): Promise<Change[]> {
  const tags = await library.tags.toArray();
  const staying = tags.filter(({ key }) => !names.has(key));
  const changes: Change[] = [];
  for (const row of tags) {
    const name = names.get(row.key);
    if (name === undefined) continue;
    const into = tagNamed(staying, name);
    if (into === null) changes.push({ kind: 'tag', key: row.key, value: { ...whatItSays(row), name } });
    else changes.push(...(await merged(library, row.key, into.key, at)));
  }
  return changes;
}

async function merged(library: Library, tag: TagId, into: TagId, at: number): Promise<Change[]> {
  const rows = await library.tagged.where('tag').equals(tag).toArray();
  const keys = rows.map(({ paper }) => taggedKey(into, paper));
  const held = await rowsOfKeys(library.tagged, keys);
  return [
    { kind: 'tag', key: tag, value: null },
    ...rows.map((row): Change => ({ kind: 'tagged', key: row.key, value: null })),
    ...rows.flatMap(({ paper }, index): Change[] =>
      held[index] === undefined
        ? [{ kind: 'tagged', key: taggedKey(into, paper), value: { tag: into, paper, at } }]
        : [],
    ),
  ];
}

/** White space once, and none around the slashes that nest names. */
const tidy = (name: string): string =>
  name
    .split('/')
    .map((part) => part.trim().replace(/\s+/g, ' '))
    .filter((part) => part !== '')
    .join('/');

/** Deletes a tag and takes it off every paper, in one act that can be undone. */
export function deleteTag(tag: TagId): Promise<boolean> {
  return act('tag-deleted', 1, async (library) => {
    const rows = await library.tagged.where('tag').equals(tag).toArray();
    const taken = rows.map((row): Change => ({ kind: 'tagged', key: row.key, value: null }));
    return [{ kind: 'tag', key: tag, value: null }, ...taken];
  });
}

/** Whether a tag has a name as it was typed: white space and case make no other tag of it. */
export const isNamed = (tag: TagRow, name: string): boolean =>
  tag.name.toLocaleLowerCase() === tidy(name).toLocaleLowerCase();

const tagNamed = (tags: readonly TagRow[], name: string): TagRow | null =>
  tags.find((tag) => isNamed(tag, name)) ?? null;

/** Colours are given out in turn, so that new tags differ. */
async function nextColour(library: Library): Promise<TagColour> {
  const tags = await library.tags.count();
  return tagColours[(tags % (tagColours.length - 1)) + 1] ?? 'grey';
}
