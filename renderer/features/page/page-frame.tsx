import { type ReactNode, type Ref, useEffect } from 'react';
import { text } from '../../../shared/text/text.ts';
import { reportFirstList } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import type { PageProps } from '../../app/pages.tsx';
import { Button } from '../../ui/button.tsx';

interface PageFrameProps extends PageProps {
  /** As wide as text is read, or as wide as tables and plots want it. */
  readonly width: 'text' | 'wide';
  /** Whether it is what is printed. */
  readonly isPrinted?: boolean;
  /** What stands above the heading. */
  readonly buttons?: ReactNode;
  /** None where what is shown brings its own. */
  readonly heading?: string;
  readonly explained?: string;
  /** What stands at the end of the heading's line. */
  readonly beside?: ReactNode;
  /** What scrolls. */
  readonly ref?: Ref<HTMLDivElement>;
  readonly children: ReactNode;
}

const widths = { text: 'max-w-[680px]', wide: 'max-w-[860px]' } as const;

/** What every page that is no list has around it: it scrolls, and in a narrow window leads back to the sidebar. */
export function PageFrame({ onShowLibrary, width, isPrinted = false, ref, ...page }: PageFrameProps) {
  const { buttons, heading, explained, beside, children } = page;
  const isNarrow = useIsNarrow();
  useEffect(() => reportFirstList(0), []);
  return (
    <div ref={ref} className="h-full overflow-y-auto bg-paper">
      <div
        data-page={isPrinted ? '' : undefined}
        className={`mx-auto px-8 py-8 max-md:px-5 ${widths[width]}`}
      >
        <div className="mb-3 flex flex-wrap items-center gap-2 empty:hidden print:hidden">
          {isNarrow ? <Button name={text.library.navigation} onClick={onShowLibrary} /> : null}
          {buttons}
        </div>
        {heading === undefined ? null : (
          <div className="flex flex-wrap items-center justify-between gap-2">
            <h1 className="font-semibold font-serif text-26">{heading}</h1>
            {beside}
          </div>
        )}
        {explained === undefined ? null : <p className="mt-1 max-w-[68ch] text-ink-2">{explained}</p>}
        <div className={heading === undefined ? '' : 'mt-6'}>{children}</div>
      </div>
    </div>
  );
}
