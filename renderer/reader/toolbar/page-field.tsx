import { ChevronDown, ChevronUp } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import type { PdfSurface } from '../pdf/pdf-surface.ts';
import type { PdfState } from '../pdf/view-state.ts';
import { icon } from './icons.ts';

interface PageFieldProps {
  readonly surface: PdfSurface;
  readonly state: PdfState;
}

/** The page that is shown: stepped with two buttons, or typed. */
export function PageField({ surface, state }: PageFieldProps) {
  const { page, pages, labels } = state;
  const [typed, setTyped] = useState<string | null>(null);
  useEffect(() => setTyped(null), [page]);
  const go = (): void => {
    const wanted = Number(typed);
    if (typed !== null && Number.isInteger(wanted) && wanted >= 1 && wanted <= pages)
      surface.goTo(wanted - 1);
    setTyped(null);
  };
  const label = labels?.[page];
  return (
    <div className="flex items-center gap-0.5">
      <Button
        name={text.reader.previousPage}
        showName={false}
        disabled={page === 0}
        className="disabled:opacity-40"
        icon={<ChevronUp {...icon} />}
        onClick={() => surface.previousPage()}
      />
      <Button
        name={text.reader.nextPage}
        showName={false}
        disabled={page === pages - 1}
        className="disabled:opacity-40"
        icon={<ChevronDown {...icon} />}
        onClick={() => surface.nextPage()}
      />
      <input
        type="number"
        aria-label={text.reader.page}
        min={1}
        max={pages}
        value={typed ?? page + 1}
        onChange={(event) => setTyped(event.target.value)}
        onFocus={(event) => event.target.select()}
        onBlur={go}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            go();
            surface.scroller.focus();
          } else if (event.key === 'Escape') {
            setTyped(null);
            surface.scroller.focus();
          } else return;
          event.stopPropagation();
        }}
        className="ml-1 h-7 w-12 appearance-none rounded-control border border-line bg-raised px-1.5 text-right tabular-nums [&::-webkit-inner-spin-button]:appearance-none"
      />
      <span className="px-1 whitespace-nowrap text-ink-2 tabular-nums">
        {text.reader.ofPages(text.number(pages))}
        {label === undefined ? '' : ` · ${text.reader.labelled(label)}`}
      </span>
    </div>
  );
}
