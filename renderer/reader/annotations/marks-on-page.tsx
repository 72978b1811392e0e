import { StickyNote } from 'lucide-react';
import { type CSSProperties, Fragment } from 'react';
import { rectsOn } from '../../../shared/library/annotation-pages.ts';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { annotationPalette } from '../../../shared/library/marks.ts';
import { text } from '../../../shared/text/text.ts';
import type { PageBox, PaintedPage } from '../pdf/page-layer.ts';

declare module 'react' {
  interface CSSProperties {
    '--mark'?: string;
  }
}

interface MarksOnPageProps {
  readonly page: PaintedPage;
  /** Those that stand on this page, in reading order. */
  readonly annotations: readonly KeyedAnnotation[];
  readonly shown: string | null;
  readonly onOpen: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

const groups = { highlight: '', underline: 'is-line', area: 'is-frame', note: '' } as const;

/** The annotations of one page, drawn over its text; each can be reached with Tab. */
export function MarksOnPage({ page, annotations, shown, onOpen, onRemove }: MarksOnPageProps) {
  return annotations.map((annotation) => {
    const { key, type, colour, comment, place } = annotation;
    const boxes = rectsOn(place, page.index).map((rect) => page.toPage(rect));
    const [first] = boxes;
    if (first === undefined) return null;
    const isBeginning = place.surface === 'pdf' && place.page === page.index;
    const style: CSSProperties = { '--mark': annotationPalette[colour] };
    return (
      <Fragment key={key}>
        {type === 'note' ? null : (
          <div
            data-annotation={key}
            className={`mark-group ${groups[type]} ${shown === key ? 'is-shown' : ''}`}
            style={style}
          >
            {boxes.map((box, index) => (
              <div key={index} className="mark-rect" style={placed(box)} />
            ))}
          </div>
        )}
        {type !== 'note' && comment !== '' && isBeginning ? (
          <div className="mark-comment" style={{ ...style, left: `${first.left}%`, top: `${first.top}%` }} />
        ) : null}
        {isBeginning ? (
          <button
            type="button"
            data-annotation-key={key}
            aria-label={nameOf(annotation)}
            aria-haspopup="dialog"
            aria-current={shown === key ? 'true' : undefined}
            className={type === 'note' ? 'mark-note' : 'mark-key'}
            style={
              type === 'note' ? { ...style, left: `${first.left}%`, top: `${first.top}%` } : placed(first)
            }
            onClick={() => onOpen(key)}
            onKeyDown={(event) => {
              if (event.key !== 'Delete' && event.key !== 'Backspace') return;
              event.preventDefault();
              event.stopPropagation();
              onRemove(key);
            }}
          >
            {type === 'note' ? <StickyNote aria-hidden size={14} strokeWidth={1.75} /> : null}
          </button>
        ) : null}
      </Fragment>
    );
  });
}

const placed = ({ left, top, width, height }: PageBox): CSSProperties => ({
  left: `${left}%`,
  top: `${top}%`,
  width: `${width}%`,
  height: `${height}%`,
});

/** What a mark is called where it cannot be seen. */
export function nameOf({ type, quote, comment, place }: KeyedAnnotation): string {
  const words = quote === '' ? comment : quote;
  const said = words.length > 80 ? `${words.slice(0, 80)}…` : words;
  return place.surface === 'pdf'
    ? text.annotations.mark(text.annotations.marked[type], place.pageLabel, said)
    : text.annotations.textMark(text.annotations.marked[type], said);
}
