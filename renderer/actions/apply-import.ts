import { toFailure } from '../../shared/failure/to-failure.ts';
import { noteWith } from '../../shared/import/note-text.ts';
import { type ImportPlan, type TakenLine, takenByPaper } from '../../shared/import/plan.ts';
import { newTagId, type PaperId, type Sha256, type TagId } from '../../shared/library/ids.ts';
import { tagColours, taggedKey } from '../../shared/library/marks.ts';
import { withOwnFile } from '../../shared/library/own-files.ts';
import type { FeedPaper } from '../../shared/library/paper.ts';
import { plainPaper } from '../../shared/library/plain-paper.ts';
import type { Change } from '../../shared/library/record.ts';
import { ask, askPatiently } from '../app/bridge.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { presentFailure } from '../features/messages/messages.ts';
import type { Library } from '../store/database.ts';
import { act } from './act.ts';
import { flushNotes } from './note-saver.ts';
import { keepVersion } from './note-versions.ts';

/** What an import did. */
export interface DoneImport {
  readonly papers: number;
  /** New papers say only what the file says of them, because arXiv could not be asked. */
  readonly withoutArxiv: boolean;
}

/**
 * Takes what was planned into the library, in one act that can be undone as one: new papers, tags, notes.
 * @param tag put on every paper that is taken; empty for none.
 * @returns what was done, `null` when it failed (which was presented).
 */
export async function applyImport(plan: ImportPlan, tag: string): Promise<DoneImport | null> {
  try {
    await flushNotes();
    const taken = takenByPaper(plan);
    const isFresh = ([first]: readonly TakenLine[]): boolean => first?.outcome.kind === 'new';
    const fresh = [...taken].flatMap(([id, lines]) => (isFresh(lines) ? [id] : []));
    const withoutArxiv = fresh.length > 0 && !(await isAnswered(fresh));
    const added = await addedPapers(taken);
    const written = await act('imported', taken.size, (held) => changesOf(held, taken, added, tag));
    if (!written) return null;
    for (const { known } of added.values()) await ask('paper:store', known);
    return { papers: taken.size, withoutArxiv };
  } catch (thrown) {
    presentFailure(toFailure(thrown));
    return null;
  }
}

/** Whether arXiv's catalogue was asked for the papers; what it says then is in the library. */
async function isAnswered(papers: PaperId[]): Promise<boolean> {
  return askPatiently('arxiv:facts', papers).then(
    () => true,
    () => false,
  );
}

type Taken = ReadonlyMap<PaperId, readonly TakenLine[]>;
type Added = ReadonlyMap<PaperId, { readonly known: FeedPaper; readonly file: Sha256 | null }>;

/** The papers that the library does not hold, and those whose PDF the reader brought. */
async function addedPapers(taken: Taken): Promise<Added> {
  const added = new Map<PaperId, { known: FeedPaper; file: Sha256 | null }>();
  for (const [id, lines] of taken) {
    const [first] = lines;
    const file = lines.find(({ entry }) => entry.file !== null)?.entry.file ?? null;
    if (first === undefined || (first.outcome.kind === 'known' && file === null)) continue;
    const [held, facts] = await Promise.all([library.papers.get(id), library.arxivFacts.get(id)]);
    if (held !== undefined) {
      const { firstSeenAt: _seen, order: _order, ...fields } = held;
      added.set(id, { known: { ...fields, upvotes: null, comments: null, githubStars: null }, file });
      continue;
    }
    const { title, authors, abstract, publishedOn } = first.entry;
    const words = facts?.abstract || abstract;
    const known = plainPaper(id, facts?.title ?? title, facts?.authors ?? authors, {
      abstract: words ? { kind: 'abstract', text: words } : null,
      publishedOn: facts?.publishedOn ?? publishedOn,
    });
    added.set(id, { known, file });
  }
  return added;
}

async function changesOf(held: Library, taken: Taken, added: Added, tag: string): Promise<readonly Change[]> {
  const at = now();
  const before = await held.added.bulkGet([...added.keys()]);
  const changes: Change[] = [...added].map(([key, { known, file }], index) => ({
    kind: 'added',
    key,
    value: { known, ...withOwnFile(before[index], file), at },
  }));
  const tags = new Tags(await held.tags.toArray(), at);
  const notes = await held.notes.bulkGet([...taken.keys()]);
  let index = 0;
  for (const [paper, lines] of taken) {
    const entries = lines.map(({ entry }) => entry);
    for (const name of [tag, ...entries.flatMap((entry) => entry.tags)]) {
      const id = tags.named(name);
      if (id === null) continue;
      changes.push({ kind: 'tagged', key: taggedKey(id, paper), value: { tag: id, paper, at } });
    }
    const note = notes[index];
    index += 1;
    const written = noteWith(note?.text ?? '', entries);
    if (written === (note?.text ?? '')) continue;
    changes.push(...(await keepVersion(held, note, written, at)));
    changes.push({ kind: 'note', key: paper, value: { text: written, at } });
  }
  return [...tags.made, ...changes];
}

/** Tags by name, in any case; one that is not there is made. */
class Tags {
  readonly made: Change[] = [];
  readonly #byName: Map<string, TagId>;
  readonly #at: number;

  constructor(held: readonly { readonly key: TagId; readonly name: string }[], at: number) {
    this.#byName = new Map(held.map(({ key, name }) => [name.toLocaleLowerCase(), key]));
    this.#at = at;
  }

  named(name: string): TagId | null {
    const wanted = name.trim().replace(/\s+/g, ' ');
    if (wanted === '') return null;
    const known = this.#byName.get(wanted.toLocaleLowerCase());
    if (known !== undefined) return known;
    const key = newTagId();
    const colour = tagColours[(this.#byName.size % (tagColours.length - 1)) + 1] ?? 'grey';
    this.#byName.set(wanted.toLocaleLowerCase(), key);
    this.made.push({ kind: 'tag', key, value: { name: wanted, colour, at: this.#at } });
    return key;
  }
}
