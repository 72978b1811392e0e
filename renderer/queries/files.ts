import { isPaperId } from '../../shared/library/ids.ts';
import type { PageText } from '../../shared/library/page-text.ts';
import { library } from '../app/library.ts';
import type { FileRow } from '../store/rows.ts';
import { Watches } from './live.ts';

/** The PDFs of a paper on this machine, newest first; one's own before arXiv's. Asked by the paper's id. */
export const filesOf = new Watches<readonly FileRow[]>(async (paper) => {
  const rows = await library.files.where('paper').equals(paper).toArray();
  return rows.sort(
    (a, b) => Number(b.source === 'own') - Number(a.source === 'own') || b.fetchedAt - a.fetchedAt,
  );
});

/** Whether any PDF is on this machine. */
export const hasFiles = async (): Promise<boolean> => (await library.files.limit(1).count()) > 0;

/**
 * The page text of a paper, its figures pointing to the kept files where they are kept; `null` when it is not
 * on this machine. Asked by the paper's id.
 */
export const pageTexts = new Watches<PageText | null>(async (paper) => {
  const text = isPaperId(paper) ? await library.texts.get(paper) : undefined;
  if (text === undefined) return null;
  const pictures = await library.pictures.where('paper').equals(text.paper).toArray();
  const kept = new Map(pictures.map(({ url, sha256 }) => [url, sha256]));
  return {
    ...text,
    blocks: text.blocks.map((block) =>
      block.kind === 'figure'
        ? {
            ...block,
            images: block.images.map((image) => ({
              ...image,
              sha256: image.sha256 ?? kept.get(image.url) ?? null,
            })),
          }
        : block,
    ),
  };
}, 8);
