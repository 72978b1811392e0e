import { Link2, Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import { text } from '../../../shared/text/text.ts';
import type { Reasons } from '../../queries/reasons.ts';

const icon = { size: 11, strokeWidth: 2 } as const;
const sign = 'mt-[3px] shrink-0';

const lineHeight = 16;

/** What the reasons add to the height of a row, pixels; nothing where there is none. */
export const reasonsHeight = ({ shared, pros, cons }: Reasons): number =>
  (lineHeight + 1) * [shared, pros, cons].filter((words) => words.length > 0).length;

/** The words that a paper shares with others, and those that spoke for it and against it, a line each. */
export function ReasonLines({ reasons }: { readonly reasons: Reasons }) {
  const line = (words: readonly string[], lead: ReactNode) =>
    words.length === 0 ? null : (
      <span className="flex gap-1">
        {lead}
        <span className="truncate">{words.join(', ')}</span>
      </span>
    );
  return (
    <span className="flex flex-col text-12 text-ink-2" style={{ lineHeight: `${lineHeight}px` }}>
      {line(reasons.shared, <Link2 {...icon} className={sign} aria-label={text.search.shared} />)}
      {line(reasons.pros, <Plus {...icon} className={`${sign} text-ok`} aria-label={text.search.pros} />)}
      {line(
        reasons.cons,
        <Minus {...icon} className={`${sign} text-danger`} aria-label={text.search.cons} />,
      )}
    </span>
  );
}
