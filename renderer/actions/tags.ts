import { newTagId, type PaperId, type TagId } from '../../shared/library/ids.ts';
import { type TagColour, tagColours, taggedKey } from '../../shared/library/marks.ts';
import type { Change } from '../../shared/library/record.ts';
import { now } from '../app/clock.ts';
import type { Library } from '../store/database.ts';
import type { TagRow } from '../store/rows.ts';
import { act } from './act.ts';

/** Puts a tag on papers by its name; a tag of that name (in any case) is made when there is none. */
export function addTag(papers: readonly PaperId[], name: string): Promise<boolean> {
  const wanted = name.trim().replace(/\s+/g, ' ');
  if (wanted === '') return Promise.resolve(false);
  const at = now();
  return act('tagged', papers.length, async (library) => {
    const held = await tagByName(library, wanted);
    const tag = held?.key ?? newTagId();
    const made: Change[] =
      held === null
        ? [{ kind: 'tag', key: tag, value: { name: wanted, colour: await nextColour(library), at } }]
        : [];
    const put = papers.map(
      (paper): Change => ({ kind: 'tagged', key: taggedKey(tag, paper), value: { tag, paper, at } }),
    );
    return [...made, ...put];
  });
}

/** Takes a tag off papers; the tag itself stays. */
export function removeTag(papers: readonly PaperId[], tag: TagId): Promise<boolean> {
  return act('untagged', papers.length, () =>
    papers.map((paper) => ({ kind: 'tagged', key: taggedKey(tag, paper), value: null })),
  );
}

/** Gives a tag another name or colour. */
export function changeTag(tag: TagId, change: { name?: string; colour?: TagColour }): Promise<boolean> {
  return act('tag-changed', 1, async (library) => {
    const row = await library.tags.get(tag);
    if (row === undefined) return [];
    const name = change.name?.trim() || row.name;
    return [{ kind: 'tag', key: tag, value: { name, colour: change.colour ?? row.colour, at: row.at } }];
  });
}

/** Deletes a tag and takes it off every paper, in one act that can be undone. */
export function deleteTag(tag: TagId): Promise<boolean> {
  return act('tag-deleted', 1, async (library) => {
    const rows = await library.tagged.where('tag').equals(tag).toArray();
    const taken = rows.map((row): Change => ({ kind: 'tagged', key: row.key, value: null }));
    return [{ kind: 'tag', key: tag, value: null }, ...taken];
  });
}

async function tagByName(library: Library, name: string): Promise<TagRow | null> {
  const wanted = name.toLocaleLowerCase();
  const tags = await library.tags.toArray();
  return tags.find((tag) => tag.name.toLocaleLowerCase() === wanted) ?? null;
}

/** Colours are given out in turn, so that new tags differ. */
async function nextColour(library: Library): Promise<TagColour> {
  const tags = await library.tags.count();
  return tagColours[(tags % (tagColours.length - 1)) + 1] ?? 'grey';
}
