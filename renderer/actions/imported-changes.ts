import type { CollectionPath, ImportedHighlight } from '../../shared/import/entry.ts';
import { noteWith } from '../../shared/import/note-text.ts';
import { fateOf, type ImportPlan, type TakenLine, takenByPaper } from '../../shared/import/plan.ts';
import { newTagId, type PaperId, type Sha256, type TagId } from '../../shared/library/ids.ts';
import { listedKey, tagColours, taggedKey } from '../../shared/library/marks.ts';
import { withOwnFile } from '../../shared/library/own-files.ts';
import type { FeedPaper } from '../../shared/library/paper.ts';
import type { Change } from '../../shared/library/record.ts';
import type { Library } from '../store/database.ts';
import { newAnnotationKey } from './annotations.ts';
import { keepVersion } from './note-versions.ts';

/** A paper that an import adds, and the PDF that the reader brought for it. */
export interface AddedPaper {
  readonly known: FeedPaper;
  readonly file: Sha256 | null;
}

/** What an import changes, seen from inside the transaction that changes it. @param tag put on all; empty for none. */
export async function importedChanges(
  held: Library,
  plan: ImportPlan,
  added: ReadonlyMap<PaperId, AddedPaper>,
  tag: string,
  at: number,
): Promise<readonly Change[]> {
  const before = await held.added.bulkGet([...added.keys()]);
  const changes: Change[] = [...added].map(([key, { known, file }], index) => ({
    kind: 'added',
    key,
    value: { known, ...withOwnFile(before[index], file), at },
  }));
  const taken = takenByPaper(plan);
  const tags = new Tags(await held.tags.toArray(), at);
  const lists = new Lists(await held.lists.toArray(), at);
  const notes = await held.notes.bulkGet([...taken.keys()]);
  let index = 0;
  for (const [paper, lines] of taken) {
    const entries = lines.map(({ entry }) => entry);
    for (const name of [tag, ...entries.flatMap((entry) => entry.tags)]) {
      const id = tags.named(name);
      if (id !== null)
        changes.push({ kind: 'tagged', key: taggedKey(id, paper), value: { tag: id, paper, at } });
    }
    for (const path of entries.flatMap((entry) => entry.collections)) lists.put(paper, path);
    changes.push(...annotationChanges(plan, paper, lines, at));
    const note = notes[index];
    index += 1;
    const written = noteWith(note?.text ?? '', entries, quotesOf(plan, lines));
    if (written === (note?.text ?? '')) continue;
    changes.push(...(await keepVersion(held, note, written, at)));
    changes.push({ kind: 'note', key: paper, value: { text: written, at } });
  }
  return [...tags.made, ...lists.made, ...changes, ...(await lists.members(held))];
}

const highlightsOf = (lines: readonly TakenLine[]): ImportedHighlight[] =>
  lines.flatMap(({ entry }) => [...entry.highlights]);

const quotesOf = (plan: ImportPlan, lines: readonly TakenLine[]): ImportedHighlight[] =>
  highlightsOf(lines).filter((highlight) => fateOf(plan, highlight).kind === 'quoted');

function annotationChanges(
  plan: ImportPlan,
  paper: PaperId,
  lines: readonly TakenLine[],
  at: number,
): Change[] {
  return highlightsOf(lines).flatMap((highlight): Change[] => {
    const fate = fateOf(plan, highlight);
    if (fate.kind !== 'marked') return [];
    const { note, colour, labels, madeAt } = highlight;
    const said = { type: 'highlight' as const, colour, comment: note ?? '', labels: [...labels] };
    const value = { ...fate.extent, ...said, paper, created: madeAt ?? at, at };
    return [{ kind: 'annotation', key: newAnnotationKey(), value }];
  });
}

/** Names are compared without case and with single blanks. */
const tidy = (name: string): string => name.trim().replace(/\s+/g, ' ');
const folded = (name: string): string => tidy(name).toLocaleLowerCase();

/** Tags by name; one that is not there is made. */
class Tags {
  readonly made: Change[] = [];
  readonly #byName: Map<string, TagId>;
  readonly #at: number;

  constructor(held: readonly { readonly key: TagId; readonly name: string }[], at: number) {
    this.#byName = new Map(held.map(({ key, name }) => [folded(name), key]));
    this.#at = at;
  }

  named(name: string): TagId | null {
    const wanted = folded(name);
    if (wanted === '') return null;
    const known = this.#byName.get(wanted);
    if (known !== undefined) return known;
    const key = newTagId();
    const colour = tagColours[(this.#byName.size % (tagColours.length - 1)) + 1] ?? 'grey';
    this.#byName.set(wanted, key);
    this.made.push({ kind: 'tag', key, value: { name: tidy(name), colour, at: this.#at } });
    return key;
  }
}

interface HeldList {
  readonly key: string;
  readonly name: string;
  readonly parent: string | null;
  readonly query: string | null;
}

/** Lists made by hand, by the names that lead to them; those that are not there are made. */
class Lists {
  readonly made: Change[] = [];
  readonly #byPlace: Map<string, string>;
  readonly #members = new Map<string, { readonly list: string; readonly paper: PaperId }>();
  readonly #at: number;

  constructor(held: readonly HeldList[], at: number) {
    const byHand = held.filter(({ query }) => query === null);
    this.#byPlace = new Map(byHand.map(({ key, name, parent }) => [placeOf(parent, name), key]));
    this.#at = at;
  }

  /** Puts a paper on the list that a path leads to. */
  put(paper: PaperId, path: CollectionPath): void {
    let list: string | null = null;
    for (const name of path) list = this.#under(list, name);
    if (list !== null) this.#members.set(listedKey(list, paper), { list, paper });
  }

  /** The changes that put papers on their lists; those on them already stay where they are. */
  async members(library: Library): Promise<Change[]> {
    const at = this.#at;
    const rows = await library.listed.bulkGet([...this.#members.keys()]);
    return [...this.#members].flatMap(([key, member], index): Change[] =>
      rows[index] === undefined ? [{ kind: 'listed', key, value: { ...member, order: at + index, at } }] : [],
    );
  }

  #under(parent: string | null, name: string): string {
    const place = placeOf(parent, name);
    const known = this.#byPlace.get(place);
    if (known !== undefined) return known;
    const key = crypto.randomUUID();
    this.#byPlace.set(place, key);
    // The highest comes first: lists keep the order in which the file names them.
    const order = -(this.#at + this.made.length);
    this.made.push({
      kind: 'list',
      key,
      value: { name: tidy(name), parent, query: null, order, at: this.#at },
    });
    return key;
  }
}

const placeOf = (parent: string | null, name: string): string => `${parent ?? ''}\n${folded(name)}`;
