import { z } from '../schema.ts';

// Most papers lack some fields. None of these fails where one is missing: making up a failure to catch it again took
// more time than all else that is read of a day.

/** A field that becomes `null` when it is missing, null or of another type. */
export function lenient<Schema extends z.ZodType>(schema: Schema) {
  return z
    .unknown()
    .optional()
    .transform((value): z.output<Schema> | null => {
      if (value === undefined || value === null) return null;
      const read = schema.safeParse(value);
      return read.success ? read.data : null;
    });
}

/** A text, or `null`. */
export const text = z
  .unknown()
  .optional()
  .transform((value) => (typeof value === 'string' ? value : null));

/** A yes or no; everything that is not plainly `true` is no. */
export const flag = z
  .unknown()
  .optional()
  .transform((value) => value === true);

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
