import type { AuthorWire } from '../wire.ts';
import { abstractSentences, machineKeywords, machineSummary } from './abstracts.ts';
import { day } from './calendar.ts';
import { personName } from './names.ts';
import type { PaperPlan } from './paper-plan.ts';
import { memberWire, personFor } from './people.ts';
import { randomFor } from './random.ts';
import { type Title, titleFor } from './titles.ts';

/** All that is written about a paper and does not change with time. */
export interface PaperText {
  readonly title: Title;
  /** Plain, in one line or with a paragraph break; the era decides about hard breaks. */
  readonly abstract: string;
  readonly authors: readonly AuthorWire[];
  readonly discussionId: string;
  readonly summary: string;
  readonly keywords: readonly string[];
  readonly mediaUrls: readonly string[];
  /** `null` is sent as such; undefined leaves the key out. */
  readonly projectPage: string | null | undefined;
  readonly githubRepo: string | undefined;
  readonly repoAddedBy: 'user' | 'auto';
  readonly withdrawnAt: number | undefined;
  /** False for papers to which no invented organization must be ascribed. */
  readonly mayHaveOrganization: boolean;
}

export function paperText(seed: number, plan: PaperPlan, origin: string): PaperText {
  const random = randomFor(plan.key, 'text');
  const title = titleFor(plan);
  const sentences = abstractSentences(plan, title);
  const slug = (title.system ?? title.method).replace(/[^A-Za-z0-9]+/g, '-');
  const objectIds = objectIdsFor(plan);
  const authors = authorsFor(seed, plan, origin, objectIds);
  const owner = `${randomFor(plan.key, 'owner').pick(['lab', 'open', 'ml', 'team', 'ai'])}-${slug.toLowerCase().slice(0, 16)}`;
  const repository = `https://github.com/${owner}/${slug}`;
  const submitter = personFor(seed, plan.submitter, origin);
  const pictures = random.chance(0.09) ? random.int(1, 3) : 0;
  return {
    title,
    abstract:
      random.chance(0.12) && sentences.length > 4
        ? `${sentences.slice(0, 3).join(' ')}\n  ${sentences.slice(3).join(' ')}`
        : sentences.join(' '),
    authors,
    discussionId: objectIds(),
    summary: machineSummary(plan, title),
    keywords: machineKeywords(plan, title),
    mediaUrls: Array.from(
      { length: pictures },
      () => `${origin}/production/uploads/${submitter._id}/${random.hex(21)}.png`,
    ),
    projectPage: projectPageFor(random.next(), slug, repository),
    githubRepo: plan.finalStars === undefined ? undefined : repository,
    repoAddedBy: random.chance(0.6) ? 'user' : 'auto',
    mayHaveOrganization: true,
    withdrawnAt: random.chance(0.002) ? plan.submittedAt + random.int(2, 40) * day : undefined,
  };
}

function projectPageFor(fate: number, slug: string, repository: string): string | null | undefined {
  if (fate > 0.45) return undefined;
  if (fate < 0.02) return null;
  return fate < 0.06 ? repository : `https://${slug.toLowerCase()}.example.org/`;
}

/** Consecutive object ids as MongoDB makes them: seconds, a random middle, a counter. */
function objectIdsFor(plan: PaperPlan): () => string {
  const random = randomFor(plan.key, 'object ids');
  const start =
    Math.floor(plan.submittedAt / 1000)
      .toString(16)
      .padStart(8, '0') + random.hex(10);
  let counter = random.int(0, 0xf0_0000);
  return () => start + (counter++).toString(16).padStart(6, '0');
}

function authorsFor(seed: number, plan: PaperPlan, origin: string, objectIds: () => string): AuthorWire[] {
  const random = randomFor(plan.key, 'authors');
  const crowd = random.chance(0.005);
  const count = crowd ? 89 : Math.min(28, 1 + Math.round(Math.exp(1.55 + 0.55 * random.normal())));
  const names = new Set<string>();
  while (names.size < count) names.add(personName(random));
  return [...names].map((name, position) => {
    const author = { _id: objectIds(), name, hidden: random.chance(0.012) };
    if (!random.chance(position === 0 ? 0.4 : 0.13)) return author;
    const user = memberWire(personFor(seed, name, origin, name), false);
    const changed = new Date(plan.submittedAt + random.int(1, 40) * 3_571_000).toISOString();
    return {
      ...author,
      status: random.chance(0.9) ? 'claimed_verified' : 'admin_assigned',
      statusLastChangedAt: changed,
      user,
    };
  });
}
