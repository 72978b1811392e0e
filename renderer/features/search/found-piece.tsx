import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { openReader } from '../../app/reading.ts';
import type { Excerpt, MarkedText } from '../../search/messages.ts';
import { WatchedText } from '../watched/watched-text.tsx';

/** A text with the words marked that were found in it. */
export function Marked({ marked }: { readonly marked: MarkedText }) {
  // Marks inside a formula would break it.
  if (marked.marks.length === 0 || marked.text.includes('$')) return <WatchedText text={marked.text} />;
  const pieces = marked.marks.map(([start, end], index) => ({
    before: marked.text.slice(marked.marks[index - 1]?.[1] ?? 0, start),
    found: marked.text.slice(start, end),
    start,
  }));
  const rest = marked.text.slice(marked.marks.at(-1)?.[1] ?? 0);
  return (
    <>
      {pieces.map(({ before, found, start }) => (
        <span key={start}>
          <WatchedText text={before} />
          <mark className="rounded-[3px] bg-accent/18 text-inherit">{found}</mark>
        </span>
      ))}
      <WatchedText text={rest} />
    </>
  );
}

/** Opens the reader where a search found its words. @returns whether it was found in what the reader shows. */
export function openFound(paper: PaperId, excerpt: Excerpt | null | undefined): boolean {
  const target = excerpt?.target ?? null;
  if (target === null) return false;
  if (target.kind === 'highlight') openReader(paper, target.surface, { annotation: target.key });
  else if (target.kind === 'text') openReader(paper, 'text', { offset: target.offset });
  else openReader(paper, 'pdf', { page: { index: target.page, words: target.words } });
  return true;
}

/** Where in a paper a search found its words; a click on a highlight or a text opens the reader there. */
export function FoundPiece({ excerpt }: { readonly excerpt: Excerpt }) {
  const { piece, target } = excerpt;
  if (piece === null) return null;
  return (
    // The row, an option of the list, takes the click; the keys have Shift Enter.
    <span
      className={`line-clamp-2 text-12 text-ink-2 leading-[16px] ${target === null ? '' : 'cursor-pointer hover:text-ink'}`}
      title={target === null ? undefined : text.search.openThere}
      data-found={target === null ? undefined : ''}
    >
      <span className="mr-1.5 font-semibold text-11 text-accent">{text.search.places[piece.place]}</span>
      <Marked marked={piece} />
    </span>
  );
}

/** Whether a click went to a piece that the reader can show. */
export const isOnFoundPiece = (target: EventTarget): boolean =>
  target instanceof Element && target.closest('[data-found]') !== null;
