import { isPaperId, ownPaperId, type PaperId } from '../library/ids.ts';
import type { ImportEntry, ReadImport } from './entry.ts';
import { titleKey } from './find-ids.ts';

/** The papers that the library holds, as an import looks them up. */
export interface HeldPapers {
  has(id: PaperId): boolean;
  byDoi(doi: string): PaperId | undefined;
  /** `ambiguous` when several have this title. */
  byTitle(key: string): PaperId | 'ambiguous' | undefined;
}

/** What happens with a line: a paper that is here already, one that is added, or nothing, and why. */
export type Outcome =
  | { readonly kind: 'known'; readonly paper: PaperId; readonly by: 'arxiv' | 'doi' | 'title' }
  | { readonly kind: 'new'; readonly paper: PaperId }
  | { readonly kind: 'own'; readonly paper: PaperId }
  | { readonly kind: 'left'; readonly why: 'unknown' | 'ambiguous' | 'unread' };

export type PlannedLine =
  | { readonly line: number; readonly title: string; readonly entry: ImportEntry; readonly outcome: Outcome }
  | { readonly line: number; readonly title: string; readonly entry: null; readonly outcome: Outcome };

/** What an import would do, before anything is done. */
export interface ImportPlan {
  /** The file's or folder's own name. */
  readonly name: string;
  readonly lines: readonly PlannedLine[];
}

/** Decides on every line of what was read, in the order of the file. */
export function planImport(name: string, { entries, unread }: ReadImport, held: HeldPapers): ImportPlan {
  const lines: PlannedLine[] = [
    ...entries.map((entry) => ({
      line: entry.line,
      title: entry.title,
      entry,
      outcome: outcomeOf(entry, held),
    })),
    ...unread.map(({ line, beginning }) => ({
      line,
      title: beginning,
      entry: null,
      outcome: { kind: 'left', why: 'unread' } as const,
    })),
  ];
  return { name, lines: lines.sort((one, other) => one.line - other.line) };
}

function outcomeOf(entry: ImportEntry, held: HeldPapers): Outcome {
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
  if (file !== null) return { kind: 'own', paper: ownPaperId(file) };
  return { kind: 'left', why: byTitle === 'ambiguous' ? 'ambiguous' : 'unknown' };
}

/** The lines that are taken, by their paper; several lines may be about one. */
export function takenByPaper(plan: ImportPlan): ReadonlyMap<PaperId, readonly TakenLine[]> {
  const taken = new Map<PaperId, TakenLine[]>();
  for (const { entry, outcome } of plan.lines) {
    if (entry === null || outcome.kind === 'left') continue;
    taken.set(outcome.paper, [...(taken.get(outcome.paper) ?? []), { entry, outcome }]);
  }
  return taken;
}

export interface TakenLine {
  readonly entry: ImportEntry;
  readonly outcome: Exclude<Outcome, { kind: 'left' }>;
}
