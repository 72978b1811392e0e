import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import type { Excerpt, MarkedText } from '../../search/messages.ts';
import { Tex } from '../../ui/tex.tsx';

/** A text with the words marked that were found in it. */
export function Marked({ marked }: { readonly marked: MarkedText }) {
  // Marks inside a formula would break it.
  if (marked.marks.length === 0 || marked.text.includes('$')) return <Tex text={marked.text} />;
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
          {before}
          <mark className="rounded-[3px] bg-accent/18 text-inherit">{found}</mark>
        </span>
      ))}
      {rest}
    </>
  );
}

interface FoundPieceProps {
  readonly paper: PaperId;
  readonly excerpt: Excerpt;
}

/** Where in a paper a search found its words. */
export function FoundPiece({ excerpt }: FoundPieceProps) {
  const { piece } = excerpt;
  if (piece === null) return null;
  return (
    <span className="line-clamp-2 text-12 text-ink-2 leading-[16px]">
      <span className="mr-1.5 font-semibold text-11 text-accent">{text.search.places[piece.place]}</span>
      <Marked marked={piece} />
    </span>
  );
}
