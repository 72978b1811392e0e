import { wordsOf } from '../search/words.ts';
import type { TagId } from './ids.ts';
import type { Paper } from './paper.ts';

type Described = Pick<Paper, 'title' | 'keywords'>;

/** A paper that has tags, and which. */
export interface TaggedPaper {
  readonly paper: Described;
  readonly tags: readonly TagId[];
}

/** So many of a tag's papers speak for it; with all of them a large tag would be likely everywhere. */
const nearest = 3;
/** Below this the papers share no more than common words. */
const leastLikeness = 0.12;

/**
 * The tags that papers like this one have, the likeliest first. Two papers are alike by the words of their
 * titles and keywords, each word counting the more the fewer of the tagged papers have it.
 */
export function suggestTags(paper: Described, tagged: readonly TaggedPaper[]): TagId[] {
  const bags = tagged.map((each) => wordsOfPaper(each.paper));
  const weights = rareWords(bags);
  const wanted = wordsOfPaper(paper);
  const likenesses = new Map<TagId, number[]>();
  tagged.forEach(({ tags }, index) => {
    const likeness = likenessOf(wanted, bags[index] ?? new Set(), weights);
    for (const tag of tags) likenesses.set(tag, [...(likenesses.get(tag) ?? []), likeness]);
  });
  return [...likenesses]
    .map(([tag, all]) => ({ tag, likeness: ofNearest(all) }))
    .filter(({ likeness }) => likeness >= leastLikeness)
    .sort((one, other) => other.likeness - one.likeness)
    .map(({ tag }) => tag);
}

function ofNearest(likenesses: readonly number[]): number {
  const best = [...likenesses].sort((one, other) => other - one).slice(0, nearest);
  return best.reduce((sum, likeness) => sum + likeness, 0);
}

const wordsOfPaper = ({ title, keywords }: Described): ReadonlySet<string> =>
  new Set([...wordsOf(title), ...keywords.flatMap(wordsOf)]);

function rareWords(bags: readonly ReadonlySet<string>[]): ReadonlyMap<string, number> {
  const papers = new Map<string, number>();
  for (const bag of bags) for (const word of bag) papers.set(word, (papers.get(word) ?? 0) + 1);
  return new Map([...papers].map(([word, count]) => [word, Math.log((bags.length + 1) / count)]));
}

/** The weight of the shared words, as a share of all words of both. */
function likenessOf(
  one: ReadonlySet<string>,
  other: ReadonlySet<string>,
  weights: ReadonlyMap<string, number>,
): number {
  const weigh = (words: Iterable<string>): number => {
    let sum = 0;
    for (const word of words) sum += weights.get(word) ?? 0;
    return sum;
  };
  const common = [...one].filter((word) => other.has(word));
  // One word is chance.
  if (common.length < 2) return 0;
  const shared = weigh(common);
  const all = weigh(new Set([...one, ...other]));
  return all === 0 ? 0 : shared / all;
}
