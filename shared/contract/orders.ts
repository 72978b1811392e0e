import type { ExportFormat } from '../citation/formats.ts';
import { type DigestContent, digestContentSchema, type Rhythm } from '../digest/content.ts';
import { failureKinds, remedyNames } from '../failure/failure.ts';
import type { PaperId } from '../library/ids.ts';
import { paperIdSchema } from '../library/paper.ts';
import { z } from '../schema.ts';
import type { KeptOwnPdf, OwnPdf } from './adding.ts';

const foundPaperSchema = z.object({
  id: paperIdSchema,
  title: z.string(),
  authors: z.array(z.string()),
  publishedOn: z.string().nullable(),
  edition: z.string().nullable(),
  upvotes: z.number().nullable(),
  starred: z.boolean(),
  read: z.boolean(),
});
/** A paper as the command line tells of it. */
export type FoundPaper = Readonly<z.infer<typeof foundPaperSchema>>;

const addedPaperSchema = z.object({ id: paperIdSchema, title: z.string() });
/** A paper that is in the library now. */
export type AddedPaper = Readonly<z.infer<typeof addedPaperSchema>>;

const pdfOutcomeSchema = z.discriminatedUnion('kind', [
  addedPaperSchema.extend({ kind: z.literal('added') }),
  addedPaperSchema.extend({ kind: z.literal('like') }),
]);
/** What became of a PDF: the paper that it was added to, or the one of nearly its title, and then it was not added. */
export type PdfOutcome = Readonly<z.infer<typeof pdfOutcomeSchema>>;

/** What main orders of a window, because only a window can read the library. */
export type Order =
  | { readonly kind: 'add-paper'; readonly paper: PaperId }
  /** `to`: the paper it belongs to, `own` for one of its own, `null` for what it says itself. */
  | { readonly kind: 'add-pdf'; readonly pdf: KeptOwnPdf; readonly to: PaperId | 'own' | null }
  /** The reader opened them: the window asks and says what there is to ask and say, in its own time. */
  | { readonly kind: 'open-pdfs'; readonly pdfs: readonly OwnPdf[] }
  /** Nobody asked for it, so nothing is said. */
  | { readonly kind: 'add-guide'; readonly pdf: KeptOwnPdf }
  | { readonly kind: 'search'; readonly query: string; readonly limit: number }
  | { readonly kind: 'digest'; readonly rhythm: Rhythm }
  | { readonly kind: 'export'; readonly list: string; readonly format: ExportFormat };
export type OrderKind = Order['kind'];

/** What a window answers to each order. */
export interface OrderAnswers {
  'add-paper': AddedPaper;
  'add-pdf': PdfOutcome;
  'open-pdfs': null;
  'add-guide': AddedPaper;
  search: { readonly papers: readonly FoundPaper[]; readonly all: number };
  /** `null` while there is no edition whose day is over. */
  digest: DigestContent | null;
  /** `null` when no list has that name. */
  export: { readonly papers: number; readonly text: string } | null;
}

/** Main parses what comes back: a window is not trusted. */
export const orderAnswers: { readonly [Kind in OrderKind]: z.ZodType<OrderAnswers[Kind]> } = {
  'add-paper': addedPaperSchema,
  'add-pdf': pdfOutcomeSchema,
  'open-pdfs': z.null(),
  'add-guide': addedPaperSchema,
  search: z.object({ papers: z.array(foundPaperSchema), all: z.number().int().nonnegative() }),
  digest: digestContentSchema.nullable(),
  export: z.object({ papers: z.number().int().nonnegative(), text: z.string() }).nullable(),
};

/** One order on its way to a window. */
export interface GivenOrder {
  readonly id: number;
  readonly order: Order;
}

const failureSchema = z.object({
  kind: z.enum(failureKinds),
  remedy: z.enum(remedyNames),
  detail: z.string(),
  retryAfterMs: z.number().nullable(),
});

/** The answer of a window: parsed again by the order's own schema. */
export const orderReplySchema = z.discriminatedUnion('ok', [
  z.object({ ok: z.literal(true), value: z.unknown() }),
  z.object({ ok: z.literal(false), failure: failureSchema }),
]);
export type OrderReply = z.infer<typeof orderReplySchema>;
