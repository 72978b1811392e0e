import { z } from '../schema.ts';
import { annotationValue } from './annotation-values.ts';
import { isClock } from './clock.ts';
import { type DeviceId, isDeviceId } from './ids.ts';
import {
  activityValue,
  addedValue,
  citationValue,
  keptValue,
  listedValue,
  listValue,
  noteValue,
  noteVersionValue,
  openedValue,
  progressValue,
  readingValue,
  ruleValue,
  seenValue,
  settingValue,
  starValue,
  taggedValue,
  tagValue,
  triageValue,
} from './record-values.ts';

const deviceIdSchema = z.custom<DeviceId>((value) => typeof value === 'string' && isDeviceId(value));
const clockSchema = z.string().refine(isClock);

function change<Kind extends string, Value extends z.ZodType>(kind: Kind, value: Value) {
  return z.object({ kind: z.literal(kind), key: z.string().min(1), value: value.nullable() });
}

/**
 * One thing the reader did: the record of this kind and key now has this value; `null` removes it.
 * Keys: the paper's id for star, reading, seen, note, progress, triage, added, kept, citation and opened;
 * an id of its own for annotation, tag, list and rule; `TAG PAPER` for tagged, `LIST PAPER` for listed,
 * `PAPER TIME` for note-version, `DATE DEVICE` for activity; the setting's name for setting.
 */
export const changeSchema = z.discriminatedUnion('kind', [
  change('star', starValue),
  change('reading', readingValue),
  change('seen', seenValue),
  change('note', noteValue),
  change('tag', tagValue),
  change('tagged', taggedValue),
  change('annotation', annotationValue),
  change('progress', progressValue),
  change('list', listValue),
  change('listed', listedValue),
  change('rule', ruleValue),
  change('triage', triageValue),
  change('setting', settingValue),
  change('added', addedValue),
  change('kept', keptValue),
  change('note-version', noteVersionValue),
  change('citation', citationValue),
  change('opened', openedValue),
  change('activity', activityValue),
]);
export type Change = Readonly<z.infer<typeof changeSchema>>;
export type RecordKind = Change['kind'];
/** What a record of a kind says while it is there. */
export type RecordValue<Kind extends RecordKind> = NonNullable<Extract<Change, { kind: Kind }>['value']>;

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
