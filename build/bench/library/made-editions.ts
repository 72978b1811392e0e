import { checkedEdition } from '../../../renderer/store/worker/edition-rows.ts';
import { mergePaper, mergeStanding } from '../../../renderer/store/worker/paper-rows.ts';
import { readDailyPapers } from '../../../shared/feed/read-answer.ts';
import type { Edition } from '../../../shared/library/edition.ts';
import { calendarDate } from '../../../shared/library/ids.ts';
import type { FeedPaper, Paper, Standing } from '../../../shared/library/paper.ts';
import { createFeed } from '../../feed-server/feed.ts';
import { addDays, firstEditionDate, isWeekend, startOf } from '../../feed-server/generator/calendar.ts';

export const libraryEditions = 2_000;
export const papersPerEdition = 25;
export const libraryPapers = libraryEditions * papersPerEdition;

const dayMs = 86_400_000;
/** On which days after an edition it is read again, so that papers have a history of upvotes. */
const readAfterDays = [1, 2, 4, 9];
const seed = 20_250;

/** Rows of one edition, as the worker writes them. */
export interface EditionRows {
  readonly edition: Edition;
  readonly papers: readonly Paper[];
  readonly standings: readonly Standing[];
}

/** The dates of the library, oldest first: every weekday from the feed's first. */
export function libraryDates(): string[] {
  const dates: string[] = [];
  for (let date = firstEditionDate; dates.length < libraryEditions; date = addDays(date, 1)) {
    if (!isWeekend(date)) dates.push(date);
  }
  return dates;
}

/** The instant that the library is read at, ISO: the evening of its newest edition. */
export const libraryNow = (): string => `${libraryDates().at(-1)}T20:00:00.000Z`;

/** Makes the rows of 2,000 editions of 25 papers from the feed server's papers, by the worker's own functions. */
export function* madeEditions(endpoint: string): Generator<EditionRows> {
  const feed = createFeed({
    seed,
    papers: papersPerEdition,
    firstDate: firstEditionDate,
    origin: endpoint,
  });
  for (const made of libraryDates()) {
    const date = calendarDate(made);
    const readAt = readAfterDays.map((days) => startOf(made) + days * dayMs);
    const first = readAt[0] ?? 0;
    const last = readAt.at(-1) ?? 0;
    const plans = feed.edition(made, last);
    const { papers } = readDailyPapers(
      plans.map((plan) => feed.entry(plan, last)),
      { endpoint, edition: date },
    );
    const planById = new Map(plans.map((plan) => [plan.id, plan]));
    const standings = papers.flatMap((paper) => {
      const plan = planById.get(paper.id);
      if (plan === undefined) return [];
      const then = (at: number): FeedPaper => ({ ...paper, upvotes: feed.upvotes(plan, at) });
      return [
        readAt
          .slice(1)
          .reduce(
            (old, at) => mergeStanding(old, then(at), at),
            mergeStanding(undefined, then(first), first),
          ),
      ];
    });
    const ids = papers.map((paper) => paper.id);
    yield {
      edition: checkedEdition(undefined, last, date, ids),
      papers: papers.map((paper) => mergePaper(undefined, paper, first)),
      standings,
    };
  }
}
