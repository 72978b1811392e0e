import { plainText } from '../citation/person-name.ts';
import { type CalendarDate, isCalendarDate } from '../library/ids.ts';
import { z } from '../schema.ts';
import { type ImportEntry, plainEntry } from './entry.ts';
import { doiIn, paperIn } from './find-ids.ts';
import { markdownOf } from './markdown-of.ts';

const text = z.union([z.string(), z.number()]).transform(String);
const optional = text.optional().catch(undefined);
const nameSchema = z.object({
  family: optional,
  given: optional,
  literal: optional,
  'non-dropping-particle': optional,
  'dropping-particle': optional,
  suffix: optional,
});
const itemSchema = z.object({
  title: text,
  author: z.array(nameSchema).optional().catch(undefined),
  issued: z
    .object({ 'date-parts': z.array(z.array(z.coerce.number())) })
    .optional()
    .catch(undefined),
  abstract: optional,
  DOI: optional,
  URL: optional,
  number: optional,
  note: optional,
  annote: optional,
  keyword: optional,
  archive_location: optional,
  publisher: optional,
});

/** What a file says of an entry beside its CSL-JSON. */
export interface Beside {
  readonly line: number;
  /** Other texts that may name the arXiv id. */
  readonly names?: readonly (string | undefined)[];
  readonly more?: Partial<ImportEntry>;
}

/** The entry that a CSL-JSON item is; `null` when it has not even a title. */
export function cslEntry(item: unknown, { line, names = [], more = {} }: Beside): ImportEntry | null {
  const { success, data } = itemSchema.safeParse(item);
  if (!success || plainText(data.title) === '') return null;
  const { DOI, URL, note, annote, number, archive_location, publisher } = data;
  // Zotero keeps fields that CSL has no place for in lines of the note.
  const isExtra = note !== undefined && /^(?:[\w -]+:\s*\S.*\s*)+$/.test(note);
  return plainEntry(line, plainText(data.title.replace(/<\/?(?:i|b|sub|sup|span)\b[^>]*>/g, '')), {
    authors: (data.author ?? []).map(wholeName).filter((name) => name !== ''),
    arxivId: paperIn([...names, URL, DOI, number, archive_location, note, publisher]),
    doi: doiIn(DOI),
    publishedOn: dateOf(data.issued?.['date-parts'][0] ?? []),
    abstract: data.abstract === undefined ? null : plainText(markdownOf(data.abstract)),
    tags: tagsOf(data.keyword),
    notes: [...(isExtra || note === undefined ? [] : [note]), ...(annote === undefined ? [] : [annote])]
      .map(markdownOf)
      .filter((each) => each !== ''),
    ...more,
  });
}

function wholeName(name: z.infer<typeof nameSchema>): string {
  const parts = [
    name.given,
    name['dropping-particle'],
    name['non-dropping-particle'],
    name.family,
    name.suffix,
  ];
  return plainText(name.literal ?? parts.filter((part) => part !== undefined).join(' '));
}

/** A whole day; where only month or year are known, their first. */
export function dateOf([year, month = 1, day = 1]: readonly number[]): CalendarDate | null {
  if (year === undefined) return null;
  const date = [String(year).padStart(4, '0'), two(month), two(day)].join('-');
  return isCalendarDate(date) ? date : null;
}

const two = (part: number): string => String(part).padStart(2, '0');

/** Tags as one text, parted at commas or semicolons. */
export function tagsOf(keywords: string | undefined): string[] {
  const tags = (keywords ?? '').split(/\s*[,;]\s*/).map(plainText);
  return [...new Set(tags.filter((tag) => tag !== '' && tag.length <= 80))];
}
