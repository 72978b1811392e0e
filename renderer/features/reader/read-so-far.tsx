import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { useFirstListShown } from '../../app/first-list.ts';
import { useLive, valueOr, Watches } from '../../queries/live.ts';
import { allProgress, type ProgressRow } from '../../queries/progress.ts';

/** Asked in place of the library until the first list is on the screen. */
const notYet = new Watches<ReadonlyMap<string, ProgressRow>>(async () => new Map(), 1);

/** Less than this was only looked at. */
const least = 0.005;

/** How much of a paper has been read, in hundredths; `null` when it was not opened. */
export function useReadPercent(paper: PaperId): number | null {
  const isShown = useFirstListShown();
  const rows = valueOr(useLive(isShown ? allProgress : notYet, ''), null);
  const fraction = rows?.get(paper)?.fraction ?? 0;
  return fraction < least ? null : Math.max(1, Math.round(fraction * 100));
}

/** A short bar, filled as far as the paper has been read. */
export function ReadSoFar({ percent }: { readonly percent: number }) {
  return (
    <span title={text.reader.readSoFar(percent)} className="h-[3px] w-6 shrink-0 rounded-full bg-line">
      <span className="block h-full rounded-full bg-accent" style={{ width: `${percent}%` }} />
    </span>
  );
}
