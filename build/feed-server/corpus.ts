import { mergePaper, mergeStanding } from '../../renderer/store/worker/paper-rows.ts';
import { readDailyPapers } from '../../shared/feed/read-answer.ts';
import { calendarDate } from '../../shared/library/ids.ts';
import type { FeedPaper, Paper, Standing } from '../../shared/library/paper.ts';
import { createFeed } from './feed.ts';
import { addDays, isWeekend, startOf } from './generator/calendar.ts';

/** A paper with its counts, as the library holds them. */
export interface CorpusPaper {
  readonly paper: Paper;
  readonly standing: Standing;
  /** The topic that it was made for. */
  readonly topic: number;
}

const first = '2024-01-01';
const endpoint = 'http://127.0.0.1:9';
const afterDays = 9 * 86_400_000;

/** Papers of the made-up feed, always the same for the same seed. */
export function corpus(size: number, seed = 7): CorpusPaper[] {
  const feed = createFeed({ seed, papers: 25, firstDate: first, origin: endpoint });
  const made: CorpusPaper[] = [];
  for (let date = first; made.length < size; date = addDays(date, 1)) {
    if (isWeekend(date)) continue;
    const now = startOf(date) + afterDays;
    const plans = feed.edition(date, now);
    const { papers } = readDailyPapers(
      plans.map((plan) => feed.entry(plan, now)),
      { endpoint, edition: calendarDate(date) },
    );
    papers.forEach((paper: FeedPaper, at) => {
      const plan = plans.find(({ id }) => id === paper.id) ?? plans[at];
      made.push({
        paper: mergePaper(undefined, paper, now),
        standing: mergeStanding(undefined, paper, now),
        topic: plan?.topic ?? 0,
      });
    });
  }
  return made.slice(0, size);
}

/** Numbers from 0 to below 1, always the same for the same seed. */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
