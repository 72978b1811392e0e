import type { AttachedState } from '../contract/importing.ts';
import type { AnnotationExtent } from '../library/annotation-values.ts';
import { isPaperId, ownPaperId, type PaperId, type Sha256 } from '../library/ids.ts';
import type { ImportEntry, ImportedHighlight, ReadImport, UnreadEntry } from './entry.ts';
import { titleKey } from './find-ids.ts';

/** The papers that the library holds, as an import looks them up. */
export interface HeldPapers {
  has(id: PaperId): boolean;
  byDoi(doi: string): PaperId | undefined;
  /** `ambiguous` when several have this title. */
  byTitle(key: string): PaperId | 'ambiguous' | undefined;
  byFile(file: Sha256): PaperId | undefined;
  /** Whether a PDF of the reader's own is attached to the paper. */
  hasOwnPdf(id: PaperId): boolean;
}

/**
 * What happens with a line: a paper that is here already, one that is added, or nothing, and why. One that is only a
 * PDF gets its name from the PDF, once that is kept.
 */
export type Outcome =
  | {
      readonly kind: 'known';
      readonly paper: PaperId;
      readonly by: 'arxiv' | 'doi' | 'title' | 'file';
    }
  | { readonly kind: 'new'; readonly paper: PaperId }
  | { readonly kind: 'own'; readonly paper: PaperId | null }
  | { readonly kind: 'left'; readonly why: 'unknown' | 'ambiguous' | UnreadEntry['why'] };

/**
 * A file that an entry names. `held`: the paper has a PDF of the reader's own already; `second`: it gets one with
 * this import; `damaged`: it is there and does not open; `taken`: it is in the library now.
 */
export interface PlannedFile {
  readonly name: string;
  readonly state: AttachedState | 'held' | 'second' | 'damaged' | 'taken';
}

/** What becomes of a highlight: a mark on words that stand there, a quote in the note, or nothing: it is here. */
export type HighlightFate =
  | { readonly kind: 'marked'; readonly extent: AnnotationExtent }
  | { readonly kind: 'quoted' }
  | { readonly kind: 'held' };

export interface PlannedLine {
  readonly line: number;
  readonly title: string;
  /** `null` for what cannot be read. */
  readonly entry: ImportEntry | null;
  readonly outcome: Outcome;
  readonly files: readonly PlannedFile[];
}

/** What an import would do, before anything is done. */
export interface ImportPlan {
  /** The file's or folder's own name. */
  readonly name: string;
  readonly lines: readonly PlannedLine[];
  /** Of highlights of papers that are here; all others are quoted. */
  readonly fates: ReadonlyMap<ImportedHighlight, HighlightFate>;
}

const quoted: HighlightFate = { kind: 'quoted' };

/** What becomes of a highlight. */
export const fateOf = ({ fates }: ImportPlan, highlight: ImportedHighlight): HighlightFate =>
  fates.get(highlight) ?? quoted;

/** Decides on every line of what was read, in the order of the file. @param looked what the named files are. */
export function planImport(
  name: string,
  { entries, unread }: ReadImport,
  held: HeldPapers,
  looked: ReadonlyMap<string, AttachedState> = new Map(),
): ImportPlan {
  const lines: PlannedLine[] = [
    ...entries.map((entry) => plannedLine(entry, held, looked)),
    ...unread.map(({ line, beginning, why }) => ({
      line,
      title: beginning,
      entry: null,
      outcome: { kind: 'left', why } as const,
      files: [],
    })),
  ];
  return { name, lines: lines.sort((one, other) => one.line - other.line), fates: new Map() };
}

function plannedLine(
  entry: ImportEntry,
  held: HeldPapers,
  looked: ReadonlyMap<string, AttachedState>,
): PlannedLine {
  const states = entry.attached.map((name) => ({ name, state: looked.get(name) ?? 'missing' }) as const);
  const outcome = outcomeOf(
    entry,
    held,
    states.some(({ state }) => state === 'there'),
  );
  const hasOwn = outcome.kind === 'known' && held.hasOwnPdf(outcome.paper);
  const first = states.find(({ state }) => state === 'there');
  const files = states.map((file): PlannedFile => {
    if (file.state !== 'there') return file;
    if (hasOwn) return { ...file, state: 'held' };
    return file === first ? file : { ...file, state: 'second' };
  });
  return {
    line: entry.line,
    title: entry.title,
    entry: withoutHeldFile(entry, outcome, held),
    outcome,
    files,
  };
}

/** A PDF that the paper has already is not attached once more. */
export function withoutHeldFile(entry: ImportEntry, outcome: Outcome, held: HeldPapers): ImportEntry {
  const { file } = entry;
  const isHeld = file !== null && outcome.kind === 'known' && held.byFile(file) === outcome.paper;
  return isHeld ? { ...entry, file: null } : entry;
}

/** What happens with an entry. @param hasPdf whether a PDF is there that is not kept yet. */
export function outcomeOf(entry: ImportEntry, held: HeldPapers, hasPdf: boolean): Outcome {
  const { arxivId, doi, file, title } = entry;
  if (arxivId !== null) {
    return held.has(arxivId)
      ? { kind: 'known', paper: arxivId, by: 'arxiv' }
      : { kind: 'new', paper: arxivId };
  }
  const registered = /^10\.48550\/arxiv\.(.+)$/.exec(doi ?? '')?.[1];
  if (registered !== undefined && isPaperId(registered)) {
    return held.has(registered)
      ? { kind: 'known', paper: registered, by: 'doi' }
      : { kind: 'new', paper: registered };
  }
  const byDoi = doi === null ? undefined : held.byDoi(doi);
  if (byDoi !== undefined) return { kind: 'known', paper: byDoi, by: 'doi' };
  const key = titleKey(title);
  const byTitle = key === '' ? undefined : held.byTitle(key);
  if (byTitle !== undefined && byTitle !== 'ambiguous') {
    return { kind: 'known', paper: byTitle, by: 'title' };
  }
  const byFile = file === null ? undefined : held.byFile(file);
  if (byFile !== undefined) return { kind: 'known', paper: byFile, by: 'file' };
  if (file !== null) return { kind: 'own', paper: ownPaperId(file) };
  if (hasPdf) return { kind: 'own', paper: null };
  return { kind: 'left', why: byTitle === 'ambiguous' ? 'ambiguous' : 'unknown' };
}

/** Whether something of a line is taken. */
export const isTaken = ({ outcome }: PlannedLine): boolean => outcome.kind !== 'left';

/** How many papers are taken; a PDF that nothing is known of yet counts as one. */
export function takenPapers(plan: ImportPlan): number {
  const unnamed = plan.lines.filter(({ outcome }) => outcome.kind === 'own' && outcome.paper === null);
  return takenByPaper(plan).size + unnamed.length;
}

/** The lines that are taken, by their paper; several lines may be about one. */
export function takenByPaper(plan: ImportPlan): ReadonlyMap<PaperId, readonly TakenLine[]> {
  const taken = new Map<PaperId, TakenLine[]>();
  for (const { entry, outcome } of plan.lines) {
    if (entry === null || outcome.kind === 'left' || outcome.paper === null) continue;
    taken.set(outcome.paper, [...(taken.get(outcome.paper) ?? []), { entry, kind: outcome.kind }]);
  }
  return taken;
}

export interface TakenLine {
  readonly entry: ImportEntry;
  readonly kind: 'known' | 'new' | 'own';
}
