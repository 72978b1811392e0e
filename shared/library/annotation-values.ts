import { z } from '../schema.ts';
import { annotationColours, annotationKinds } from './marks.ts';
import { paperIdSchema } from './paper.ts';

const rectangle = z.tuple([z.number(), z.number(), z.number(), z.number()]);

/**
 * Where an annotation stands. In a PDF: the page (from 0) and rectangles `[x1, y1, x2, y2]` in PDF points,
 * origin bottom left; `nextPageRects` lie on the page after it, and `more` on later ones. In the page text:
 * offsets into its plain text, in UTF-16 units; both are the same where it stands at a point.
 */
export const annotationPlace = z.discriminatedUnion('surface', [
  z.object({
    surface: z.literal('pdf'),
    page: z.number().int().nonnegative(),
    /** The number printed on the page, as the file labels it. */
    pageLabel: z.string(),
    rects: z.array(rectangle),
    nextPageRects: z.array(rectangle),
    more: z
      .array(z.object({ page: z.number().int().nonnegative(), rects: z.array(rectangle) }))
      .exactOptional(),
  }),
  z.object({
    surface: z.literal('text'),
    start: z.number().int().nonnegative(),
    end: z.number().int().nonnegative(),
  }),
]);
export type AnnotationPlace = Readonly<z.infer<typeof annotationPlace>>;

/** A highlight, underline, sticky note or cut-out of a paper. */
export const annotationValue = z.object({
  paper: paperIdSchema,
  type: z.enum(annotationKinds),
  /** SHA-256 of the file it was made on. */
  file: z.string(),
  place: annotationPlace,
  /** The words it stands on (at most 65,000), with up to 64 characters before and after them. */
  quote: z.string(),
  before: z.string(),
  after: z.string(),
  /** Sorts in reading order as text: page, then offset in the page, then distance from its top. */
  sort: z.string(),
  colour: z.enum(annotationColours),
  comment: z.string(),
  labels: z.array(z.string()),
  /** When it was made, milliseconds. */
  created: z.number(),
  /** When it was changed last, milliseconds. */
  at: z.number().nonnegative(),
});
export type AnnotationValue = Readonly<z.infer<typeof annotationValue>>;
/** An annotation with its key. */
export type KeyedAnnotation = AnnotationValue & { readonly key: string };
/** An annotation to be made: its times are added when it is written. */
export type NewAnnotation = Omit<AnnotationValue, 'created' | 'at'>;
/** Where an annotation stands, with the words there. */
export type AnnotationExtent = Pick<
  AnnotationValue,
  'file' | 'place' | 'quote' | 'before' | 'after' | 'sort'
>;
