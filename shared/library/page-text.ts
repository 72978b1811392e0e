import { z } from '../schema.ts';
import { shaSchema } from './kept-file.ts';
import { paperIdSchema } from './paper.ts';

/** A piece of a line. A `citation` or a `link` with `target` leads to the block or list item of that id. */
export const inlineSchema = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('text'), text: z.string() }),
  z.object({ kind: z.literal('emphasis'), style: z.enum(['italic', 'bold', 'code']), text: z.string() }),
  /** TeX without its delimiters. */
  z.object({ kind: z.literal('math'), tex: z.string() }),
  z.object({ kind: z.literal('link'), text: z.string(), href: z.string() }),
  z.object({ kind: z.literal('reference'), text: z.string(), target: z.string() }),
  z.object({ kind: z.literal('citation'), text: z.string(), target: z.string().nullable() }),
]);
export type Inline = Readonly<z.infer<typeof inlineSchema>>;

const runs = z.array(inlineSchema);
/** The anchor that references of the same text lead to. */
const id = z.string().nullable();

/** A picture of a figure: `sha256` once it is kept; `url` is where it comes from, absolute. */
export const figureImageSchema = z.object({
  url: z.string(),
  sha256: shaSchema.nullable(),
  alt: z.string(),
});
export type FigureImage = Readonly<z.infer<typeof figureImageSchema>>;

const cellSchema = z.object({
  runs,
  header: z.boolean(),
  columns: z.number().int().positive(),
  rows: z.number().int().positive(),
});

export const blockSchema = z.discriminatedUnion('kind', [
  /** `level` 1 is the paper's title, 2 a section. */
  z.object({ kind: z.literal('heading'), id, level: z.number().int().min(1).max(6), runs }),
  z.object({ kind: z.literal('paragraph'), id, runs }),
  z.object({ kind: z.literal('figure'), id, images: z.array(figureImageSchema), caption: runs }),
  z.object({ kind: z.literal('table'), id, rows: z.array(z.array(cellSchema)), caption: runs }),
  /** TeX without its delimiters; `label` is the number beside it, such as `(3)`. */
  z.object({ kind: z.literal('formula'), id, tex: z.string(), label: z.string().nullable() }),
  /** `label` stands in front of an item of its own accord, such as `[12]` in the references. */
  z.object({
    kind: z.literal('list'),
    id,
    ordered: z.boolean(),
    items: z.array(z.object({ id, label: z.string().nullable(), depth: z.number().int(), runs })),
  }),
  z.object({ kind: z.literal('code'), id, text: z.string() }),
  z.object({ kind: z.literal('quote'), id, runs }),
]);
export type Block = Readonly<z.infer<typeof blockSchema>>;

/** The text of a paper for reflowed reading and for search: one row of the table `texts`. */
export const pageTextSchema = z.object({
  paper: paperIdSchema,
  source: z.enum(['feed-markdown', 'arxiv-html']),
  /** arXiv's version, such as `v2`, where the source names it. */
  version: z.string().nullable(),
  fetchedAt: z.number(),
  blocks: z.array(blockSchema),
});
export type PageText = Readonly<z.infer<typeof pageTextSchema>>;

export { figureUrls, plainText, textOfBlock, textOfRuns } from './text-of-blocks.ts';
