import { z } from '../schema.ts';
import { isClock } from './clock.ts';
import { type DeviceId, isDeviceId, isTagId, type TagId } from './ids.ts';
import { readingStates, tagColours } from './marks.ts';
import { paperIdSchema } from './paper.ts';

const tagIdSchema = z.custom<TagId>((value) => typeof value === 'string' && isTagId(value));
const deviceIdSchema = z.custom<DeviceId>((value) => typeof value === 'string' && isDeviceId(value));
const clockSchema = z.string().refine(isClock);
const time = z.number().nonnegative();

const starValue = z.object({ at: time });
const readingValue = z.object({ state: z.enum(readingStates), at: time });
const seenValue = z.object({ at: time });
const noteValue = z.object({ text: z.string(), at: time });
const tagValue = z.object({ name: z.string().min(1), colour: z.enum(tagColours), at: time });
const taggedValue = z.object({ tag: tagIdSchema, paper: paperIdSchema, at: time });

function change<Kind extends string, Value extends z.ZodType>(kind: Kind, value: Value) {
  return z.object({ kind: z.literal(kind), key: z.string().min(1), value: value.nullable() });
}

/**
 * One thing the reader did: the record of this kind and key now has this value; `null` removes it.
 * Keys: the paper's id for star, reading, seen and note; the tag's id for tag; `TAG PAPER` for tagged.
 */
export const changeSchema = z.discriminatedUnion('kind', [
  change('star', starValue),
  change('reading', readingValue),
  change('seen', seenValue),
  change('note', noteValue),
  change('tag', tagValue),
  change('tagged', taggedValue),
]);
export type Change = Readonly<z.infer<typeof changeSchema>>;
export type RecordKind = Change['kind'];

/**
 * A change with its origin, as the outbox and the journal keep it. Applying it twice, or in another
 * order, ends in the same library: the entry with the latest clock decides each record.
 */
export const journalEntrySchema = z.object({
  id: z.string().min(1),
  device: deviceIdSchema,
  /** Counts up by one per device, from 1. */
  seq: z.number().int().positive(),
  clock: clockSchema,
  /** Entries made by one act of the reader share it. */
  group: z.string().min(1),
  change: changeSchema,
});
export type JournalEntry = Readonly<z.infer<typeof journalEntrySchema>>;
