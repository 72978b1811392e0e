import { assertNever } from '../../shared/assert-never.ts';
import type { PaperId } from '../../shared/library/ids.ts';

/** Which papers of a list are selected, and between which two the last range lies. */
export interface Selection {
  readonly papers: ReadonlySet<PaperId>;
  readonly anchor: PaperId | null;
  readonly head: PaperId | null;
  /** What was selected before the present range began; the range is added to it. */
  readonly before: ReadonlySet<PaperId>;
}

export type SelectionStep =
  /** Selects one more, or one less. */
  | { readonly kind: 'toggle'; readonly paper: PaperId }
  /** Selects all from the anchor to this paper; `from` is the anchor when there is none yet. */
  | {
      readonly kind: 'extend';
      readonly list: readonly PaperId[];
      readonly from: PaperId | null;
      readonly to: PaperId;
    }
  | { readonly kind: 'all'; readonly list: readonly PaperId[] }
  | { readonly kind: 'clear' };

const none: ReadonlySet<PaperId> = new Set();

export const nothingSelected: Selection = { papers: none, anchor: null, head: null, before: none };

/** The selection after one step; the same object when the step changes nothing. */
export function afterSelecting(selection: Selection, step: SelectionStep): Selection {
  switch (step.kind) {
    case 'toggle':
      return toggled(selection, step.paper);
    case 'extend': {
      const anchor = selection.anchor ?? step.from ?? step.to;
      const papers = new Set(selection.before);
      for (const paper of between(step.list, anchor, step.to)) papers.add(paper);
      return { papers, anchor, head: step.to, before: selection.before };
    }
    case 'all':
      return { ...nothingSelected, papers: new Set(step.list), anchor: step.list[0] ?? null };
    case 'clear':
      return selection.papers.size === 0 ? selection : nothingSelected;
    default:
      return assertNever(step);
  }
}

function toggled({ papers }: Selection, paper: PaperId): Selection {
  const next = new Set(papers);
  if (!next.delete(paper)) next.add(paper);
  if (next.size === 0) return nothingSelected;
  return { papers: next, anchor: paper, head: paper, before: next };
}

function between(list: readonly PaperId[], one: PaperId, other: PaperId): readonly PaperId[] {
  const [first, last] = [list.indexOf(one), list.indexOf(other)].sort((a, b) => a - b);
  return first === undefined || last === undefined || first < 0 ? [other] : list.slice(first, last + 1);
}
