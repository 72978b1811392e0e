import type { KeptOwnPdf, OwnPdf } from '../../shared/contract/adding.ts';
import { isWaitedOut } from '../../shared/contract/downloads.ts';
import type { Removal } from '../../shared/contract/storage.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { isPaperId, ownPaperId, type PaperId, type Sha256 } from '../../shared/library/ids.ts';
import { withOwnFile } from '../../shared/library/own-files.ts';
import type { FeedPaper } from '../../shared/library/paper.ts';
import { plainPaper } from '../../shared/library/plain-paper.ts';
import { text } from '../../shared/text/text.ts';
import { ask, askPatiently, keepPdf } from '../app/bridge.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { goTo, openPaper, whereabouts } from '../app/navigation.ts';
import { isPage } from '../app/place.ts';
import { askDuplicates, type Verdict } from '../features/adding/duplicates.ts';
import type { ReadPdf } from '../features/adding/read-pdf.ts';
import { presentFailure, say } from '../features/messages/messages.ts';
import type { Duplicate } from '../queries/duplicates.ts';
import type { Library } from '../store/database.ts';
import { act } from './act.ts';

/** Adds a paper by its arXiv id and opens it; one that the library holds is only opened. Without a network it waits. */
export async function addPaper(id: PaperId): Promise<void> {
  try {
    const isHeld = (await library.papers.get(id)) !== undefined;
    say({ text: isHeld ? text.adding.heldAlready : text.adding.looking(id), undo: null });
    await takePaper(id);
    show(id);
  } catch (thrown) {
    const why = toFailure(thrown);
    if (isWaitedOut(why.kind)) await takeLater(id);
    else presentFailure(why);
  }
}

/** Puts a paper into the queue of what is to come; it is taken into the library there, over restarts too. */
async function takeLater(id: PaperId): Promise<void> {
  try {
    await ask('downloads:want', [id], ['paper'], false);
    say({ text: text.adding.waits(id), undo: null });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Takes a paper into the library, if it is not there. @throws FailureError when nobody knows it */
export async function takePaper(id: PaperId): Promise<void> {
  if ((await library.papers.get(id)) !== undefined) return;
  await enter(await askPatiently('paper:find', id), null);
}

/** Keeps a paper that the feed's own search found. @returns whether it was kept. */
export async function keepFound(found: FeedPaper): Promise<boolean> {
  try {
    await enter(found, null);
    return true;
  } catch (thrown) {
    presentFailure(toFailure(thrown));
    return false;
  }
}

/** Asks for PDFs and adds them. */
export async function choosePdfs(): Promise<void> {
  try {
    await addPdfs(await askPatiently('pdf:choose'));
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Adds files that were dropped on the window. */
export async function addFiles(files: readonly File[]): Promise<void> {
  try {
    const kept: OwnPdf[] = [];
    for (const file of files) kept.push(await keepPdf(file));
    await addPdfs(kept);
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Adds files that were opened with Offprint. */
export async function addOpenedPdfs(pdfs: readonly OwnPdf[]): Promise<void> {
  try {
    await addPdfs(pdfs);
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

async function addPdfs(pdfs: readonly OwnPdf[]): Promise<void> {
  const read: ReadOwnPdf[] = [];
  for (const pdf of pdfs) {
    if ('failure' in pdf) say({ text: text.adding.notOpened(pdf.name), undo: null });
    else read.push(await readKept(pdf));
  }
  const last = (await takeAsked(read)).at(-1);
  if (last !== undefined) show(last);
}

/** Opens a paper beside the present list; a page that is no list has no room for it. */
function show(paper: PaperId): void {
  const { place } = whereabouts();
  if (isPage(place)) goTo({ name: 'all' }, paper);
  else openPaper(paper);
}

/** A kept PDF, and what it says of itself. */
interface ReadOwnPdf extends ReadPdf, KeptOwnPdf {}

async function readKept(pdf: KeptOwnPdf): Promise<ReadOwnPdf> {
  const { readOwnPdf } = await import('../features/adding/read-pdf.ts');
  return { ...pdf, ...(await readOwnPdf(pdf.sha256, pdf.bytes, pdf.name)) };
}

/**
 * Takes a kept PDF into the library without asking; one that is there already stays as it is. Where nothing was said
 * of what it belongs to, one of nearly a paper's title is not taken, and its copy goes.
 * @returns its paper, or the one that it is like and was not taken for. @throws FailureError
 */
export async function takePdf(
  pdf: KeptOwnPdf,
  to: Verdict | null,
): Promise<{ readonly paper: PaperId; readonly isTaken: boolean }> {
  const { duplicateOf } = await import('../queries/duplicates.ts');
  const read = await readKept(pdf);
  const like = await duplicateOf(read);
  if (like?.by === 'file') return { paper: like.paper, isTaken: true };
  if (like?.by === 'title' && to === null) {
    await ask('files:remove', unclaimed([pdf.sha256]));
    return { paper: like.paper, isTaken: false };
  }
  return { paper: await takeAs(read, to), isTaken: true };
}

/** Takes the user guide into the library without a word, and no way back for an undo to stumble over. */
export async function takeGuide(pdf: KeptOwnPdf): Promise<PaperId> {
  return takeAs(await readKept(pdf), null, true);
}

/**
 * Takes PDFs into the library and asks first about those that look like papers it holds.
 * @returns their papers; those of which the reader wants none are left out. @throws FailureError
 */
async function takeAsked(pdfs: readonly ReadOwnPdf[]): Promise<PaperId[]> {
  const { duplicateOf } = await import('../queries/duplicates.ts');
  const taken: PaperId[] = [];
  const suspects: { readonly pdf: ReadOwnPdf; readonly like: Duplicate }[] = [];
  for (const pdf of pdfs) {
    const like = await duplicateOf(pdf);
    if (like === null) taken.push(await takeAs(pdf, null));
    else if (like.by !== 'file') suspects.push({ pdf, like });
    else {
      say({ text: text.adding.sameFile, undo: null });
      taken.push(like.paper);
    }
  }
  if (suspects.length === 0) return taken;
  const verdicts = await askDuplicates(suspects.map(({ pdf: { title }, like }) => ({ title, like })));
  if (verdicts === null) await ask('files:remove', unclaimed(suspects.map(({ pdf }) => pdf.sha256)));
  for (const [index, verdict] of (verdicts ?? []).entries()) {
    const pdf = suspects[index]?.pdf;
    if (pdf !== undefined) taken.push(await takeAs(pdf, verdict));
  }
  return taken;
}

const unclaimed = (files: readonly Sha256[]): Removal => ({ parts: [], unclaimed: files, rows: [] });

/** @param verdict the paper it belongs to, `own` for a paper of its own, `null` for what it says itself. */
async function takeAs(pdf: ReadOwnPdf, verdict: Verdict | null, quiet = false): Promise<PaperId> {
  const { title, authors, arxivId, sha256 } = pdf;
  const said = verdict === 'own' ? null : (verdict ?? arxivId);
  const id = said !== null && isPaperId(said) ? said : ownPaperId(sha256);
  const known = id === said ? await knownOf(id, title, authors) : plainPaper(id, title, authors);
  await enter(known, sha256, quiet);
  return id;
}

/** What the library, the feed or arXiv knows of a paper; without a network what its PDF says. */
async function knownOf(id: PaperId, title: string, authors: readonly string[]): Promise<FeedPaper> {
  const held = await library.papers.get(id);
  if (held !== undefined) {
    const { firstSeenAt: _seen, order: _order, ...fields } = held;
    return { ...fields, upvotes: null, comments: null, githubStars: null };
  }
  return askPatiently('paper:find', id).catch(() => plainPaper(id, title, authors));
}

async function enter(known: FeedPaper, file: Sha256 | null, quiet = false): Promise<void> {
  const decide = async (held: Library) => {
    const files = withOwnFile(await held.added.get(known.id), file);
    return [{ kind: 'added' as const, key: known.id, value: { known, ...files, at: now() } }];
  };
  const isWritten = await act('added', 1, decide, quiet ? { undoable: false } : undefined);
  if (isWritten) await ask('paper:store', [known]);
}

/** Takes a paper of one's own out of the library; its file stays on the disk, so that this can be undone. */
export function removeOwnPaper(id: PaperId): Promise<boolean> {
  openPaper(null);
  return act('own-removed', 1, () => [{ kind: 'added', key: id, value: null }]);
}

/** Takes a PDF that lies on the disk and belongs to no paper into the library again, and opens it. */
export async function claimPdf(file: { readonly sha256: Sha256; readonly bytes: number }): Promise<void> {
  try {
    const [paper] = await takeAsked([await readKept({ ...file, name: text.adding.unnamed })]);
    if (paper !== undefined) show(paper);
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
