import { ImageOff } from 'lucide-react';
import { useState } from 'react';
import type { Paper } from '../../../shared/library/paper.ts';
import { pictureUrls } from '../../../shared/library/pictures.ts';
import { text } from '../../../shared/text/text.ts';
import type { PictureRow } from '../../store/rows.ts';
import { Section } from './section.tsx';

interface PicturesProps {
  readonly paper: Paper;
  readonly pictures: readonly PictureRow[];
}

/** The shape of the cards that the site makes, kept free until a picture's own is known. */
const usualShape = { width: 1200, height: 648 };

/**
 * The paper's pictures from the disk. The room for one that is still to come is kept free, and it stays as it is when
 * the picture comes, or when it turns out that it cannot be had: what is read below does not move. One instance is of
 * one paper.
 */
export function Pictures({ paper, pictures }: PicturesProps) {
  const kept = new Map(pictures.map((picture) => [picture.url, picture]));
  const [failedBefore] = useState(
    () => new Set(pictures.filter(({ sha256 }) => sha256 === null).map(({ url }) => url)),
  );
  const urls = pictureUrls(paper).filter((url) => !failedBefore.has(url) || kept.get(url)?.sha256 != null);
  if (urls.length === 0) return null;
  return (
    <Section title={text.paper.pictures}>
      <div className="flex flex-col gap-3">
        {urls.map((url) => (
          <Picture key={url} title={paper.title} picture={kept.get(url)} />
        ))}
      </div>
    </Section>
  );
}

function Picture({ title, picture }: { readonly title: string; readonly picture: PictureRow | undefined }) {
  const [{ width, height }] = useState(picture ?? usualShape);
  return (
    <div
      className="flex w-full items-center justify-center overflow-hidden rounded-card border border-line bg-panel text-ink-2"
      style={{ aspectRatio: `${width} / ${height}`, maxWidth: Math.max(width, 320) }}
    >
      {picture === undefined || picture.sha256 === null ? (
        <span className="flex items-center gap-2 p-4 text-12">
          <ImageOff aria-hidden size={16} />
          {picture === undefined ? text.paper.picturePending : text.paper.pictureFailed}
        </span>
      ) : (
        <img
          src={`offprint://files/${picture.sha256}`}
          alt={text.paper.pictureAlt(title)}
          className="size-full object-contain"
        />
      )}
    </div>
  );
}
