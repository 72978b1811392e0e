import type { TagId } from '../../../shared/library/ids.ts';
import type { TagColour } from '../../../shared/library/marks.ts';
import type { TagRow } from '../../store/rows.ts';

/** One line of the suggestions below the field. */
export interface TagChoice {
  readonly name: string;
  readonly colour: TagColour | null;
  /** The tag does not exist yet. */
  readonly isNew: boolean;
  /** Papers like this one have it. */
  readonly isLikely: boolean;
}

interface TagQuestion {
  readonly typed: string;
  readonly tags: readonly TagRow[];
  readonly tagged: readonly TagRow[];
  readonly keywords: readonly string[];
  /** The tags that papers like this one have, the likeliest first. */
  readonly likely?: readonly TagId[];
}

const most = 8;
const leastWords = 3;

/** What to suggest: what was typed, other tags that match, then matching keywords. */
export function tagChoices({ typed, tags, tagged, keywords, likely = [] }: TagQuestion): TagChoice[] {
  const wanted = typed.trim().toLocaleLowerCase();
  const has = new Set(tagged.map((tag) => tag.key));
  const matches = (name: string): boolean => name.toLocaleLowerCase().includes(wanted);
  const isTag = (name: string): boolean =>
    tags.some((tag) => tag.name.toLocaleLowerCase() === name.toLocaleLowerCase());
  const rank = (tag: TagRow): number => (likely.includes(tag.key) ? likely.indexOf(tag.key) : likely.length);
  const known = tags
    .filter((tag) => !has.has(tag.key) && matches(tag.name))
    .sort((one, other) => rank(one) - rank(other))
    .map((tag) => ({
      name: tag.name,
      colour: tag.colour,
      isNew: false,
      isLikely: likely.includes(tag.key),
    }));
  const made = wanted === '' || isTag(typed.trim()) ? [] : [fresh(typed.trim())];
  const fromKeywords = keywords
    .filter((word) => matches(word) && !isTag(word) && word.toLocaleLowerCase() !== wanted)
    .map(fresh);
  // Enter without an arrow takes what was typed: the tag of just that name, or a new one.
  const exact = known.filter((choice) => choice.name.toLocaleLowerCase() === wanted);
  const others = known.filter((choice) => !exact.includes(choice));
  const first = [...exact, ...made];
  // The paper's own words are seen also where many papers are alike.
  const forWords = Math.min(leastWords, fromKeywords.length);
  return [...first, ...others.slice(0, most - first.length - forWords), ...fromKeywords].slice(0, most);
}

const fresh = (name: string): TagChoice => ({ name, colour: null, isNew: true, isLikely: false });
