import { text } from '../../../shared/text/text.ts';
import { ranking, unfitShown } from '../../app/preferences.ts';
import type { Suggested } from '../../queries/for-you.ts';
import { Button } from '../../ui/button.tsx';

/** What the ranking of For you was learned from, and what of the editions it leaves out. */
export function RankingLine({ suggested }: { readonly suggested: Suggested }) {
  const isOn = ranking.use() === 'on';
  const isShown = unfitShown.use() === 'on';
  const { liked, disliked, unfit } = suggested;
  return (
    <>
      <p className="mt-1 text-12 text-ink-2">
        {!isOn
          ? text.search.notRanked
          : liked === 0
            ? text.search.nothingLiked
            : text.search.learnedFrom(liked, disliked)}
      </p>
      {unfit.size === 0 ? null : (
        <p className="mt-1 flex items-center gap-1 text-12 text-ink-2">
          {isShown ? text.search.unfitLast(unfit.size) : text.search.unfitHidden(unfit.size)}
          <Button
            name={isShown ? text.search.hideUnfit : text.search.showUnfit}
            tone="link"
            isCompact
            onClick={() => unfitShown.set(isShown ? 'off' : 'on')}
          />
        </p>
      )}
    </>
  );
}
