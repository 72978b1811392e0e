import { arxivIdFor, longestLag } from './arxiv-id.ts';
import { day, dayNumber, editionOpensAt, hour, isWeekend, startOf } from './calendar.ts';
import { randomFor } from './random.ts';
import { topicAt } from './topics/index.ts';

/** What is settled about a paper before a word of it is written: cheap enough to make for years of editions. */
export interface PaperPlan {
  readonly id: string;
  /** The edition's date. */
  readonly edition: string;
  /** The paper's place in its edition, in no particular order. */
  readonly index: number;
  /** Seed of everything else about this paper. */
  readonly key: number;
  /** Instants in ms: the arXiv v1 date, the submission to Daily Papers, and when the feed first shows it. */
  readonly arxivAt: number;
  readonly submittedAt: number;
  readonly visibleAt: number;
  /** What upvotes, stars and comments grow towards. */
  readonly finalUpvotes: number;
  readonly finalStars: number | undefined;
  readonly finalComments: number;
  readonly topic: number;
  /** Number of the submitting user. */
  readonly submitter: number;
}

/** How many papers the edition ends up with, late arrivals included. None at weekends. */
export function editionSize(seed: number, edition: string, papers: number | undefined): number {
  if (isWeekend(edition)) return 0;
  return papers ?? randomFor(seed, 'size', dayNumber(edition)).int(20, 40);
}

export function planPaper(seed: number, edition: string, index: number, slots: number): PaperPlan {
  const random = randomFor(seed, 'plan', dayNumber(edition), index);
  const lag = random.chance(0.62) ? random.int(1, 3) : random.int(1, longestLag);
  const submittedAt = submissionInstant(edition, random.next(), random.next());
  const late = random.chance(0.14) ? random.int(14, 6 * 24) * hour : 0;
  const upvotes = Math.round(Math.exp(2.3 + 1.05 * random.normal()));
  const hasRepo = random.chance(0.53);
  const stars = Math.round(Math.exp(3.4 + 1.9 * random.normal()));
  const arxivAt = startOf(edition) - lag * day + random.int(0, 86_399) * 1000;
  return {
    id: arxivIdFor(edition, lag, index, slots),
    edition,
    index,
    key: random.int(0, 0x7fff_ffff),
    arxivAt,
    submittedAt,
    visibleAt: submittedAt + late,
    finalUpvotes: Math.min(640, Math.max(1, upvotes)),
    finalStars: hasRepo ? Math.min(60_000, stars) : undefined,
    finalComments: Math.min(24, 1 + Math.floor(random.next() ** 2 * (2 + upvotes / 5))),
    topic: topicAt(random.next()),
    submitter: Math.floor(240 * random.next() ** 2.6),
  };
}

/** Most papers come in the first hours of an edition, some through its day, a few after the next midnight UTC. */
function submissionInstant(edition: string, when: number, within: number): number {
  const opens = editionOpensAt(edition);
  const midnight = startOf(edition) + day;
  if (when < 0.6) return Math.floor(opens + within * 2.5 * hour);
  if (when < 0.96) return Math.floor(opens + within * (midnight - opens - 1));
  return Math.floor(midnight + within * 1.4 * hour);
}
