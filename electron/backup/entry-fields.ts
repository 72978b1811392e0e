import { type Change, type JournalEntry, journalEntrySchema } from '../../shared/library/record.ts';
import { z } from '../../shared/schema.ts';

/** Kinds whose line names the paper (or the tag) instead of the key, as format 1 did. */
const namedByPaper: ReadonlySet<string> = new Set(['star', 'reading', 'seen', 'note']);

const lineSchema = z.looseObject({
  kind: z.string(),
  paper: z.string().optional(),
  tag: z.string().optional(),
  /** For `tagged` only where it does not follow from the tag and the paper. */
  key: z.string().optional(),
  removed: z.literal(true).optional(),
  at: z.union([z.number(), z.iso.datetime().transform((text) => Date.parse(text))]).optional(),
});

const knownFields = new Set(
  (
    'kind paper tag key tagName state text name colour at removed clock device seq id group order ' +
    'type file place quote before after sort comment labels created surface fraction page pages view ' +
    'parent query list actions on verdict value parts citationKey times date seconds papers known earlier ids'
  ).split(' '),
);

/**
 * The fields of a line, readable by people, with times as ISO 8601.
 * @param tagName the name of the tag that is put on a paper, for people; reading ignores it.
 */
export function fieldsOf(entry: JournalEntry, tagName?: string): object {
  const { change, clock, device, seq, id, group } = entry;
  const value =
    change.value === null ? { removed: true } : { ...change.value, at: timeText(change.value.at) };
  return { kind: change.kind, ...named(change, tagName), ...value, clock, device, seq, id, group };
}

function named(change: Change, tagName: string | undefined): object {
  if (change.kind === 'tag') return { tag: change.key };
  if (namedByPaper.has(change.kind)) return { paper: change.key };
  if (change.kind !== 'tagged') return { key: change.key };
  const [tag = '', paper = ''] = change.key.split(' ');
  const parts = change.value ?? { tag, paper };
  const follows = `${parts.tag} ${parts.paper}` === change.key;
  return {
    tag: parts.tag,
    ...(tagName === undefined ? {} : { tagName }),
    paper: parts.paper,
    ...(follows ? {} : { key: change.key }),
  };
}

/** ISO 8601 where that says it exactly, else milliseconds. */
function timeText(ms: number): string | number {
  return Number.isInteger(ms) && ms < Date.UTC(10_000, 0) ? new Date(ms).toISOString() : ms;
}

/** The entry that a line's fields say; `null` when they say none. */
export function entryOf(fields: unknown): JournalEntry | null {
  const line = lineSchema.safeParse(fields);
  if (!line.success) return null;
  const { kind, paper, tag, key, removed, ...rest } = line.data;
  const entry = journalEntrySchema.safeParse({
    ...rest,
    change: {
      kind,
      key: namedByPaper.has(kind) ? paper : kind === 'tag' ? tag : (key ?? `${tag} ${paper}`),
      value: removed === true ? null : { ...rest, tag, paper },
    },
  });
  return entry.success ? entry.data : null;
}

/** The entry of a line that was written by hand, so without a checksum: it may have no field too many. */
export function handWrittenEntry(fields: unknown): JournalEntry | null {
  if (typeof fields !== 'object' || fields === null) return null;
  return Object.keys(fields).every((name) => knownFields.has(name)) ? entryOf(fields) : null;
}
