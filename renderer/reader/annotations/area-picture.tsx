import './marks.css';
import { useEffect, useRef, useState } from 'react';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { annotationWords } from '../../../shared/library/annotation-words.ts';
import { useIsNear } from '../../ui/use-is-near.ts';
import { type PageArea, shownSize } from '../pdf/area-cut.ts';
import { PictureShelf } from '../pdf/picture-shelf.ts';
import { AreaWords } from './area-words.tsx';
import { around } from './rects.ts';

const shelf = new PictureShelf<ImageBitmap>(40);

/** Where the pictures of areas come from. */
export interface AreaSource {
  /** The file that they are cut out of. */
  readonly file: string;
  cut(area: PageArea): Promise<ImageBitmap>;
  /** Why one could not be cut out, as a sentence, after what `cut` threw. */
  why(thrown: unknown): Promise<string>;
}

interface AreaPictureProps {
  readonly annotation: KeyedAnnotation;
  readonly source: AreaSource;
}

/** The part of the page that an area marks, cut out while it is in sight; its words where that fails. */
export function AreaPicture({ annotation, source }: AreaPictureProps) {
  const { key, place, comment } = annotation;
  const frame = useRef<HTMLSpanElement>(null);
  const canvas = useRef<HTMLCanvasElement>(null);
  const isNear = useIsNear(frame);
  const [problem, setProblem] = useState<string | null>(null);
  const rect = place.surface === 'pdf' ? around(place.rects) : null;
  useEffect(() => setProblem(null), [source, key, place]);
  useEffect(() => {
    const target = canvas.current;
    if (!isNear || target === null || place.surface !== 'pdf' || rect === null) return undefined;
    const area: PageArea = { page: place.page, rect };
    let isWanted = true;
    const { picture, release } = shelf.want(
      [source.file, place.page, ...rect, devicePixelRatio].join(' '),
      () => source.cut(area),
    );
    picture.then(
      (bitmap) => (isWanted ? draw(bitmap, target) : undefined),
      async (thrown: unknown) => {
        const why = isWanted ? await source.why(thrown) : '';
        if (isWanted) setProblem(why);
      },
    );
    return () => {
      isWanted = false;
      release();
      // A canvas keeps its pixels until it is collected, which may be long after.
      target.width = 0;
    };
  }, [isNear, key, place, source]);
  const { width, height } = shownSize(rect ?? [0, 0, 0, 0]);
  return (
    <span ref={frame} className="block">
      {rect === null || problem !== null ? (
        <AreaWords annotation={annotation} why={problem} />
      ) : (
        <span className="block w-fit max-w-full overflow-hidden rounded-control border border-line bg-white">
          <canvas
            ref={canvas}
            role="img"
            aria-label={comment.trim() === '' ? annotationWords(annotation) : comment.trim()}
            style={{ width, aspectRatio: `${width} / ${height}` }}
            className="block max-w-full"
          />
        </span>
      )}
    </span>
  );
}

/** On a page that is turned, the picture is as high as its place is wide. */
function draw(bitmap: ImageBitmap, target: HTMLCanvasElement): void {
  target.width = bitmap.width;
  target.height = bitmap.height;
  target.style.width = `${Math.round(bitmap.width / devicePixelRatio)}px`;
  target.style.aspectRatio = `${bitmap.width} / ${bitmap.height}`;
  target.getContext('2d')?.drawImage(bitmap, 0, 0);
  target.classList.toggle('is-print', isPrint(bitmap));
}

/** Print is dark on light paper: most of it is as light as the paper. Photographs are not. */
function isPrint(bitmap: ImageBitmap): boolean {
  const side = 24;
  const context = new OffscreenCanvas(side, side).getContext('2d');
  if (context === null) return false;
  context.drawImage(bitmap, 0, 0, side, side);
  const { data } = context.getImageData(0, 0, side, side);
  const light = data.filter((_value, at) => at % 4 === 1 && (data[at] ?? 0) > 200).length;
  return light > (side * side) / 2;
}
