import { day, hour } from './calendar.ts';
import type { PaperPlan } from './paper-plan.ts';
import { randomFor } from './random.ts';

/** Upvotes at that instant: they grow fast in the first two days and stand still after two weeks. */
export function upvotesAt(plan: PaperPlan, now: number): number {
  const age = Math.max(0, now - plan.submittedAt);
  const share = age >= 14 * day ? 1 : 1 - Math.exp(-age / (30 * hour));
  return 1 + Math.floor((plan.finalUpvotes - 1) * share);
}

/** GitHub stars at that instant; they go on growing slowly for a year and a half. */
export function starsAt(plan: PaperPlan, now: number): number {
  const age = Math.max(0, now - plan.submittedAt);
  const share = 0.1 + 0.6 * (1 - Math.exp(-age / (12 * day))) + 0.3 * Math.min(1, age / (540 * day));
  return Math.floor((plan.finalStars ?? 0) * share);
}

/** The instants of a paper's comments, earliest first; those after `now` do not exist yet. */
export function commentInstants(plan: PaperPlan): number[] {
  const random = randomFor(plan.key, 'comment times');
  return Array.from(
    { length: plan.finalComments },
    () => plan.submittedAt + Math.floor(random.next() ** 3 * 9 * day) + random.int(2, 240) * 60_000,
  ).sort((a, b) => a - b);
}

export function commentsAt(plan: PaperPlan, now: number): number {
  return commentInstants(plan).filter((instant) => instant <= now).length;
}

/**
 * When the machine summary is added: at once for a third of the papers, within six days for most others, never
 * for one in twelve.
 */
export function summaryArrivesAt(plan: PaperPlan): number {
  const random = randomFor(plan.key, 'summary arrives');
  const fate = random.next();
  if (fate < 0.34) return plan.visibleAt;
  if (fate > 0.92) return Number.POSITIVE_INFINITY;
  return plan.visibleAt + random.int(1, 6 * 24) * hour;
}

/** When an organization is attached: half of the papers have one, a quarter of these only days later. */
export function organizationArrivesAt(plan: PaperPlan): number {
  const random = randomFor(plan.key, 'organization arrives');
  const fate = random.next();
  if (fate > 0.54) return Number.POSITIVE_INFINITY;
  return fate < 0.4 ? plan.visibleAt : plan.visibleAt + random.int(6, 4 * 24) * hour;
}
