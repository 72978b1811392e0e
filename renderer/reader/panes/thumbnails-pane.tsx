import { useVirtualizer } from '@tanstack/react-virtual';
import { useEffect, useRef } from 'react';
import { text } from '../../../shared/text/text.ts';
import type { PdfSurface } from '../pdf/pdf-surface.ts';
import type { PdfState } from '../pdf/view-state.ts';
import { Thumbnail, thumbnailHeight } from './thumbnail.tsx';

interface ThumbnailsPaneProps {
  readonly surface: PdfSurface;
  readonly state: PdfState;
}

/** All pages, small; only those in sight are painted. */
export function ThumbnailsPane({ surface, state }: ThumbnailsPaneProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: state.pages,
    getScrollElement: () => scroller.current,
    estimateSize: () => thumbnailHeight,
    overscan: 2,
    initialOffset: () => Math.max(0, state.page * thumbnailHeight - 100),
  });
  useEffect(() => virtual.scrollToIndex(state.page, { align: 'auto' }), [state.page]);
  return (
    <div ref={scroller} className="h-full overflow-y-auto">
      <ul className="relative" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <li key={index} className="absolute inset-x-0 flex justify-center" style={{ top: start }}>
            <button
              type="button"
              aria-label={text.reader.pageNamed(state.labels?.[index] ?? String(index + 1))}
              aria-current={index === state.page ? 'page' : undefined}
              onClick={() => surface.goTo(index)}
              className="group flex flex-col items-center gap-1 rounded-control p-1.5 text-11 text-ink-2 tabular-nums hover:bg-wash aria-[current]:text-accent"
            >
              <Thumbnail document={surface.document} index={index} rotation={state.rotation} />
              {state.labels?.[index] ?? index + 1}
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}
