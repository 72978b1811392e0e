import { type Amendments, createAmendments } from './amendments.ts';
import { editionOfArxivId, slotsFor } from './generator/arxiv-id.ts';
import { addDays, dateOf } from './generator/calendar.ts';
import { entryWire, paperWire, type Showing } from './generator/entry.ts';
import { upvotesAt } from './generator/growth.ts';
import { editionSize, type PaperPlan, planPaper } from './generator/paper-plan.ts';
import { type PaperText, paperText } from './generator/paper-text.ts';
import { readStarterPapers } from './starter.ts';

export interface FeedOptions {
  readonly seed: number;
  /** Papers per weekday; when left out, 20 to 40. */
  readonly papers: number | undefined;
  /** The oldest edition that has papers, `YYYY-MM-DD`. */
  readonly firstDate: string;
  readonly origin: string;
  /** The starter edition's file; when left out, the one of this repository. */
  readonly starterFile?: string;
}

/** All editions of the made-up feed, each one written when it is first asked for. */
export interface Feed {
  readonly options: FeedOptions;
  readonly amendments: Amendments;
  /** Papers of the edition that the feed shows at that instant, in no particular order. */
  edition(date: string, now: number): readonly PaperPlan[];
  /** Dates from the newest that may have papers back to the first. */
  datesBackFrom(now: number): Iterable<string>;
  find(id: string, now: number): PaperPlan | undefined;
  text(plan: PaperPlan): PaperText;
  /** Objects ready to be sent, amendments included. */
  entry(plan: PaperPlan, now: number): Record<string, unknown>;
  paper(plan: PaperPlan, now: number): Record<string, unknown>;
  upvotes(plan: PaperPlan, now: number): number;
}

const textsKept = 20_000;

export function createFeed(options: FeedOptions): Feed {
  const { seed, papers, firstDate, origin } = options;
  const slots = slotsFor(papers);
  const plans = new Map<string, readonly PaperPlan[]>();
  const texts = new Map<string, PaperText>();
  const starters = readStarterPapers(seed, origin, options.starterFile);

  const planned = (date: string): readonly PaperPlan[] => {
    if (date < firstDate) return [];
    const known = plans.get(date);
    if (known !== undefined) return known;
    const made = Array.from({ length: editionSize(seed, date, papers) }, (_, index) =>
      planPaper(seed, date, index, slots),
    );
    plans.set(date, made);
    return made;
  };
  const amendments = createAmendments({
    planNext: (date) => {
      const index = editionSize(seed, date, papers) + amendments.added(date).length;
      if (index >= slots) throw new RangeError(`the edition of ${date} is full`);
      return planPaper(seed, date, index, slots);
    },
  });
  const all = (date: string): readonly PaperPlan[] => {
    const added = amendments.added(date);
    return added.length === 0 ? planned(date) : [...planned(date), ...added];
  };
  const shown = (now: number) => (plan: PaperPlan) => plan.visibleAt <= now && !amendments.isRemoved(plan.id);
  const text = (plan: PaperPlan): PaperText => {
    const known = starters.get(plan.id)?.text ?? texts.get(plan.id);
    if (known !== undefined) return known;
    const made = paperText(seed, plan, origin);
    const [oldest] = texts.size < textsKept ? [] : texts.keys();
    if (oldest !== undefined) texts.delete(oldest);
    texts.set(plan.id, made);
    return made;
  };
  const showing = (now: number): Showing => ({ seed, origin, now });

  return {
    options,
    amendments,
    edition: (date, now) => all(date).filter(shown(now)),
    datesBackFrom: function* (now) {
      for (let date = dateOf(now); date >= firstDate; date = addDays(date, -1)) yield date;
    },
    find: (id, now) => {
      const single = amendments.addedById(id) ?? starters.get(id)?.plan;
      if (single !== undefined) return shown(now)(single) ? single : undefined;
      const date = editionOfArxivId(id, slots);
      return date === undefined ? undefined : all(date).find((plan) => plan.id === id && shown(now)(plan));
    },
    text,
    entry: (plan, now) => amendments.amendEntry(plan.id, entryWire(plan, text(plan), showing(now))),
    paper: (plan, now) => amendments.amendPaper(plan.id, paperWire(plan, text(plan), showing(now))),
    upvotes: (plan, now) => amendments.upvotes(plan.id) ?? upvotesAt(plan, now),
  };
}
