import { fail } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { type ImportPlan, type TakenLine, takenByPaper } from '../../shared/import/plan.ts';
import type { PaperId, Sha256 } from '../../shared/library/ids.ts';
import { plainPaper } from '../../shared/library/plain-paper.ts';
import { ask, askPatiently } from '../app/bridge.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import type { HearSteps, PlannedImport } from '../features/import/importing.ts';
import { presentFailure } from '../features/messages/messages.ts';
import { heldPapers } from '../queries/held-papers.ts';
import { act } from './act.ts';
import { dropKept } from './drop-kept.ts';
import { type AddedPaper, importedChanges } from './imported-changes.ts';
import { withKeptFiles } from './keep-attached.ts';
import { flushNotes } from './note-saver.ts';

/** What an import did. */
export interface DoneImport {
  readonly papers: number;
  /** New papers say only what the file says of them, because arXiv could not be asked. */
  readonly withoutArxiv: boolean;
  /** What became of each line. */
  readonly plan: ImportPlan;
}

/** Papers in one message to main, and in one question to arXiv. */
const [papersAtOnce, askedAtOnce] = [200, 100];

/**
 * Takes what was planned into the library, in one act that can be undone as one: new papers with their PDFs, tags,
 * lists, notes and marks. Cancelled before that act, nothing has changed.
 * @param tag put on every paper that is taken; empty for none.
 * @returns what was done, `null` when it failed (which was presented) or was cancelled.
 */
export async function applyImport(
  planned: PlannedImport,
  tag: string,
  signal: AbortSignal,
  hear: HearSteps,
): Promise<DoneImport | null> {
  const kept: Sha256[] = [];
  try {
    await flushNotes();
    const means = { id: planned.id, held: await heldPapers(), signal, hear: hear('pdfs') };
    const plan = await withKeptFiles(planned.plan, { ...means, took: (file) => kept.push(file) });
    const taken = takenByPaper(plan);
    const fresh = [...taken].flatMap(([id, [first]]) => (first?.kind === 'new' ? [id] : []));
    const withoutArxiv = !(await isAnswered(fresh, signal, hear));
    hear('writing')(0, 0);
    const added = await addedPapers(taken);
    if (signal.aborted) fail('cancelled', 'importing');
    const written = await act('imported', taken.size, (held) =>
      importedChanges(held, plan, added, tag, now()),
    );
    if (!written) {
      await dropKept(kept);
      return null;
    }
    // From here on papers claim them.
    kept.length = 0;
    const all = [...added.values()].map(({ known }) => known);
    for (let from = 0; from < all.length; from += papersAtOnce) {
      await ask('paper:store', all.slice(from, from + papersAtOnce));
    }
    return { papers: taken.size, withoutArxiv, plan };
  } catch (thrown) {
    await dropKept(kept);
    presentFailure(toFailure(thrown));
    return null;
  }
}

/** Whether arXiv's catalogue was asked for the papers; what it says then is in the library. */
async function isAnswered(
  papers: readonly PaperId[],
  signal: AbortSignal,
  hear: HearSteps,
): Promise<boolean> {
  for (let from = 0; from < papers.length; from += askedAtOnce) {
    if (signal.aborted) fail('cancelled', 'asking arXiv');
    hear('arxiv')(from, papers.length);
    const isHere = await askPatiently('arxiv:facts', papers.slice(from, from + askedAtOnce)).then(
      () => true,
      () => false,
    );
    if (!isHere) return false;
  }
  return true;
}

type Taken = ReadonlyMap<PaperId, readonly TakenLine[]>;

/** The papers that the library does not hold, and those whose PDF the reader brought. */
async function addedPapers(taken: Taken): Promise<ReadonlyMap<PaperId, AddedPaper>> {
  const added = new Map<PaperId, AddedPaper>();
  const ids = [...taken.keys()];
  const [rows, facts] = await Promise.all([library.papers.bulkGet(ids), library.arxivFacts.bulkGet(ids)]);
  for (const [index, id] of ids.entries()) {
    const lines = taken.get(id) ?? [];
    const [first] = lines;
    const file = lines.find(({ entry }) => entry.file !== null)?.entry.file ?? null;
    if (first === undefined || (first.kind === 'known' && file === null)) continue;
    const held = rows[index];
    if (held !== undefined) {
      const { firstSeenAt: _seen, order: _order, ...fields } = held;
      added.set(id, { known: { ...fields, upvotes: null, comments: null, githubStars: null }, file });
      continue;
    }
    const said = facts[index];
    const { title, authors, abstract, publishedOn } = first.entry;
    const words = said?.abstract || abstract;
    const known = plainPaper(id, said?.title ?? title, said?.authors ?? authors, {
      abstract: words ? { kind: 'abstract', text: words } : null,
      publishedOn: said?.publishedOn ?? publishedOn,
    });
    added.set(id, { known, file });
  }
  return added;
}
