import type { PaperPlan } from './generator/paper-plan.ts';
import type { DailyEntryWire, PaperWire } from './wire.ts';

/** A patch over one paper: keys laid over the inner paper and over the outer entry, whatever their shape. */
export interface Amendment {
  readonly upvotes?: number;
  readonly removed?: boolean;
  readonly paper?: Readonly<Record<string, unknown>>;
  readonly entry?: Readonly<Record<string, unknown>>;
}

/** A paper added to an edition by a test; what is not given is made up. */
export interface Addition extends Amendment {
  readonly date: string;
  readonly id?: string;
  readonly title?: string;
  readonly summary?: string;
  /** When the feed begins to show it, ms; when left out, at once. */
  readonly visibleAt?: number;
}

/** Changes laid over the generated feed while the server runs. */
export interface Amendments {
  added(date: string): readonly PaperPlan[];
  addedById(id: string): PaperPlan | undefined;
  isRemoved(id: string): boolean;
  upvotes(id: string): number | undefined;
  /** The new paper's id. */
  add(addition: Addition): string;
  amend(id: string, amendment: Amendment): void;
  amendEntry(id: string, entry: DailyEntryWire): Record<string, unknown>;
  amendPaper(id: string, paper: PaperWire): Record<string, unknown>;
}

export function createAmendments(make: { planNext: (date: string) => PaperPlan }): Amendments {
  const additions = new Map<string, PaperPlan[]>();
  const byId = new Map<string, PaperPlan>();
  const patches = new Map<string, Amendment>();

  const amend = (id: string, amendment: Amendment): void => {
    const before = patches.get(id);
    patches.set(id, {
      ...before,
      ...amendment,
      paper: { ...before?.paper, ...amendment.paper },
      entry: { ...before?.entry, ...amendment.entry },
    });
  };
  const amendPaper = (id: string, paper: PaperWire): Record<string, unknown> => {
    const patch = patches.get(id);
    return { ...paper, ...(patch?.upvotes === undefined ? {} : { upvotes: patch.upvotes }), ...patch?.paper };
  };

  return {
    added: (date) => additions.get(date) ?? [],
    addedById: (id) => byId.get(id),
    isRemoved: (id) => patches.get(id)?.removed === true,
    upvotes: (id) => patches.get(id)?.upvotes,
    add: ({ date, id, title, summary, visibleAt, ...amendment }) => {
      const planned = make.planNext(date);
      const plan = { ...planned, id: id ?? planned.id, visibleAt: visibleAt ?? 0 };
      additions.set(date, [...(additions.get(date) ?? []), plan]);
      byId.set(plan.id, plan);
      const words = {
        ...(title === undefined ? {} : { title }),
        ...(summary === undefined ? {} : { summary }),
      };
      amend(plan.id, {
        ...amendment,
        paper: { ...words, ...amendment.paper },
        entry: { ...words, ...amendment.entry },
      });
      return plan.id;
    },
    amend,
    amendEntry: (id, entry) => ({ ...entry, paper: amendPaper(id, entry.paper), ...patches.get(id)?.entry }),
    amendPaper,
  };
}
