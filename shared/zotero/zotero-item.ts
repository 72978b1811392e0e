import {
  abstractOf,
  abstractPage,
  arxivIdOf,
  type CitedPaper,
  dateOf,
  doiOf,
  namesOf,
  titleOf,
} from '../citation/cited-paper.ts';
import type { PersonName } from '../citation/person-name.ts';
import { shaSchema } from '../library/kept-file.ts';
import { z } from '../schema.ts';
import { noteHtml } from './note-html.ts';

const creatorSchema = z.object({
  creatorType: z.literal('author'),
  lastName: z.string(),
  firstName: z.string().optional(),
  /** 1 for a name that is not taken apart. */
  fieldMode: z.literal(1).optional(),
});

/** An item as Zotero's connector takes it. */
export const zoteroItemSchema = z.object({
  /** Names the item within one sending; attachments refer to it. */
  id: z.string(),
  itemType: z.enum(['preprint', 'document']),
  title: z.string(),
  creators: z.array(creatorSchema),
  abstractNote: z.string().optional(),
  date: z.string().optional(),
  url: z.string().optional(),
  DOI: z.string().optional(),
  repository: z.string().optional(),
  archiveID: z.string().optional(),
  libraryCatalog: z.string().optional(),
  extra: z.string().optional(),
  tags: z.array(z.object({ tag: z.string() })),
  notes: z.array(z.object({ note: z.string() })),
  attachments: z.array(z.never()),
});
export type ZoteroItem = z.infer<typeof zoteroItemSchema>;

/** A paper on its way to Zotero, with its PDF where one is on this machine. */
export const zoteroParcelSchema = z.object({ item: zoteroItemSchema, pdf: shaSchema.nullable() });
export type ZoteroParcel = z.infer<typeof zoteroParcelSchema>;

/** The paper as an item of Zotero, with the reader's tags and note (Markdown). */
export function zoteroItem(cited: CitedPaper, tags: readonly string[], note: string): ZoteroItem {
  const arxiv = arxivIdOf(cited);
  const abstract = abstractOf(cited);
  const date = dateOf(cited);
  const url = abstractPage(cited);
  const doi = doiOf(cited);
  return {
    id: cited.paper.id,
    itemType: arxiv === null ? 'document' : 'preprint',
    title: titleOf(cited),
    creators: namesOf(cited).map(creatorOf),
    ...(abstract === null ? {} : { abstractNote: abstract }),
    ...(date === null ? {} : { date: date.map((part) => String(part).padStart(2, '0')).join('-') }),
    ...(url === null ? {} : { url }),
    ...(doi === null ? {} : { DOI: doi }),
    ...(arxiv === null
      ? {}
      : { repository: 'arXiv', archiveID: `arXiv:${arxiv}`, libraryCatalog: 'arXiv.org' }),
    extra: `Citation Key: ${cited.citationKey}`,
    tags: tags.map((tag) => ({ tag })),
    notes: note.trim() === '' ? [] : [{ note: noteHtml(note) }],
    attachments: [],
  };
}

function creatorOf(name: PersonName): ZoteroItem['creators'][number] {
  if ('literal' in name) return { creatorType: 'author', lastName: name.literal, fieldMode: 1 };
  const { family, given, particle, suffix } = name;
  const last = [particle, family].filter((part) => part !== null).join(' ');
  return {
    creatorType: 'author',
    lastName: suffix === null ? last : `${last}, ${suffix}`,
    firstName: given,
  };
}
