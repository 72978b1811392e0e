import { Minus, Plus } from 'lucide-react';
import { text } from '../../../shared/text/text.ts';
import type { Suggestion } from '../../search/messages.ts';

const icon = { size: 11, strokeWidth: 2, className: 'mt-[3px] shrink-0' } as const;

const lineHeight = 16;

/** What the reasons add to the height of a row, pixels; nothing where there is none. */
export const reasonsHeight = ({ pros, cons }: Suggestion): number =>
  (lineHeight + 1) * [pros, cons].filter((words) => words.length > 0).length;

/** The words that spoke for a paper and against it, a line each. */
export function Reasons({ suggestion }: { readonly suggestion: Suggestion }) {
  const { pros, cons } = suggestion;
  return (
    <span className="flex flex-col text-12 text-ink-2" style={{ lineHeight: `${lineHeight}px` }}>
      {pros.length === 0 ? null : (
        <span className="flex gap-1">
          <Plus {...icon} className={`${icon.className} text-ok`} aria-label={text.search.pros} />
          <span className="truncate">{pros.join(', ')}</span>
        </span>
      )}
      {cons.length === 0 ? null : (
        <span className="flex gap-1">
          <Minus {...icon} className={`${icon.className} text-danger`} aria-label={text.search.cons} />
          <span className="truncate">{cons.join(', ')}</span>
        </span>
      )}
    </span>
  );
}
