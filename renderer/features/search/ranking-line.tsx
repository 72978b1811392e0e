import { text } from '../../../shared/text/text.ts';
import { ranking } from '../../app/preferences.ts';
import type { Suggested } from '../../queries/for-you.ts';

/** What the ranking of For you was learned from. */
export function RankingLine({ suggested }: { readonly suggested: Suggested }) {
  const isOn = ranking.use() === 'on';
  const { liked, disliked } = suggested;
  return (
    <p className="mt-1 text-12 text-ink-2">
      {!isOn
        ? text.search.notRanked
        : liked === 0
          ? text.search.nothingLiked
          : text.search.learnedFrom(liked, disliked)}
    </p>
  );
}

/** Switches the ranking on and off. */
export function RankingSwitch() {
  const isOn = ranking.use() === 'on';
  return (
    <label className="flex h-7 items-center gap-1.5 text-ink-2">
      <input
        type="checkbox"
        className="accent-accent"
        checked={isOn}
        onChange={(event) => ranking.set(event.target.checked ? 'on' : 'off')}
      />
      {text.search.rankByTaste}
    </label>
  );
}
