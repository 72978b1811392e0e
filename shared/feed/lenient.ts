import { z } from '../schema.ts';

/** A field that becomes `null` when it is missing, null or of another type. */
export function lenient<Schema extends z.ZodType>(schema: Schema) {
  return schema.nullable().catch(null);
}

/** A text, or `null`. */
export const text = lenient(z.string());

/** A yes or no; everything that is not plainly `true` is no. */
export const flag = z.boolean().catch(false);

const digits = /^\s*[+-]?\d+(\.\d+)?\s*$/;

function toCount(value: unknown): number | null {
  const number = typeof value === 'string' && digits.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number)) return null;
  return Math.min(Math.max(0, Math.floor(number)), Number.MAX_SAFE_INTEGER);
}

/** A whole number from 0 to the largest exact one, also where it was sent as text; else `null`. */
export const count = z.unknown().optional().transform(toCount);

/**
 * A list from which wrong items are dropped; `null` when there is none.
 * Only the first `most` items are looked at; `total` counts those beyond as well.
 */
export function items<Schema extends z.ZodType>(schema: Schema, most: number) {
  return lenient(
    z.array(z.unknown()).transform((sent) => {
      const kept = sent.slice(0, most).flatMap((item) => {
        const read = schema.safeParse(item);
        return read.success ? [read.data] : [];
      });
      return { kept, total: kept.length + Math.max(0, sent.length - most) };
    }),
  );
}
