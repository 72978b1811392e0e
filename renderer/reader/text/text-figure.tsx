import type { Block, FigureImage } from '../../../shared/library/page-text.ts';
import { text } from '../../../shared/text/text.ts';
import { Runs, type TextLinks } from './runs.tsx';

interface TextFigureProps {
  readonly block: Extract<Block, { kind: 'figure' }>;
  readonly start: number;
  readonly links: TextLinks;
}

/** A figure from the disk with its caption; one that is not kept yet says so in its place. */
export function TextFigure({ block, start, links }: TextFigureProps) {
  return (
    <figure data-anchor={block.id ?? undefined} className="my-2 flex flex-col gap-2">
      <div className="flex flex-wrap justify-center gap-3">
        {block.images.map((image, index) => (
          <Picture key={index} image={image} />
        ))}
      </div>
      <figcaption className="text-[0.86em] leading-normal opacity-80">
        <Runs runs={block.caption} start={start} links={links} />
      </figcaption>
    </figure>
  );
}

function Picture({ image: { sha256, alt } }: { readonly image: FigureImage }) {
  if (sha256 === null) {
    return (
      <span className="rounded-control border border-current/20 border-dashed px-4 py-8 text-[0.8em] opacity-70">
        {text.reader.figurePending}
      </span>
    );
  }
  return (
    <img
      src={`offprint://files/${sha256}`}
      alt={alt}
      loading="lazy"
      className="max-h-[70vh] max-w-full rounded-control bg-white"
    />
  );
}
