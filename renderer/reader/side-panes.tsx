import type { ReactNode } from 'react';
import { text } from '../../shared/text/text.ts';
import { useIsNarrow } from '../app/layout.ts';
import { remember } from '../app/remembered.ts';
import { Divider } from '../ui/divider.tsx';

const isWidth = (width: string): width is string => /^\d{2,4}$/.test(width);
const leftWidth = remember<string>('reader-pane-width', '240', isWidth);
const rightWidth = remember<string>('reader-note-width', '340', isWidth);

interface SidePanesProps {
  readonly left: ReactNode;
  readonly leftName: string;
  readonly right: ReactNode;
  readonly children: ReactNode;
}

/** The pages with a pane on either side of them; in a narrow window the panes lie over the pages. */
export function SidePanes({ left, leftName, right, children }: SidePanesProps) {
  const isNarrow = useIsNarrow();
  const [leftPixels, rightPixels] = [Number(leftWidth.use()), Number(rightWidth.use())];
  return (
    <div className="relative flex min-h-0 flex-1">
      {left === null ? null : (
        <>
          <section
            aria-label={leftName}
            style={{ width: leftPixels }}
            className="shrink-0 bg-panel max-[799px]:absolute max-[799px]:inset-y-0 max-[799px]:left-0 max-[799px]:z-20 max-[799px]:shadow-float"
          >
            {left}
          </section>
          <Divider name={text.reader.resizePane} width={leftWidth} least={180} most={480} />
        </>
      )}
      <div className="relative min-w-0 flex-1">{children}</div>
      {right === null || (isNarrow && left !== null) ? null : (
        <>
          <Divider name={text.reader.resizeNote} width={rightWidth} least={240} most={640} isEnd />
          <aside
            style={{ width: rightPixels }}
            className="shrink-0 overflow-y-auto bg-paper p-4 max-[799px]:absolute max-[799px]:inset-y-0 max-[799px]:right-0 max-[799px]:z-20 max-[799px]:shadow-float"
          >
            {right}
          </aside>
        </>
      )}
    </div>
  );
}
