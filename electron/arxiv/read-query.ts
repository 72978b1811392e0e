import { XMLParser } from 'fast-xml-parser';
import { type ArxivFacts, arxivFactsSchema } from '../../shared/citation/arxiv-facts.ts';
import { plainText } from '../../shared/citation/person-name.ts';
import { fail } from '../../shared/failure/failure.ts';
import { isCalendarDate, isPaperId } from '../../shared/library/ids.ts';
import { z } from '../../shared/schema.ts';

const text = z.coerce.string().transform(plainText);
const term = z.object({ '@term': z.string() });
const entrySchema = z.object({
  id: text,
  title: text,
  summary: text.default(''),
  published: text.default(''),
  author: z.array(z.object({ name: text })).default([]),
  category: z.array(term).default([]),
  'arxiv:primary_category': term.optional(),
  'arxiv:doi': text.optional(),
  'arxiv:journal_ref': text.optional(),
});
const answerSchema = z.object({ feed: z.object({ entry: z.array(entrySchema).default([]) }) });

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => name === 'entry' || name === 'author' || name === 'category',
});

/**
 * Reads what arXiv's `/api/query` answered. Entries without an arXiv id are left out, among them the one in
 * which it reports a mistake.
 * @throws FailureError `malformed` when the answer is no such feed.
 */
export function readQueryAnswer(xml: string, now: number): readonly ArxivFacts[] {
  const { feed } = parsed(xml);
  return feed.entry.flatMap((entry) => {
    const [, id = '', version = null] = /\/abs\/(.+?)(v\d+)?$/.exec(entry.id) ?? [];
    if (!isPaperId(id)) return [];
    const published = entry.published.slice(0, 10);
    return arxivFactsSchema.parse({
      id,
      title: entry.title,
      authors: entry.author.map(({ name }) => name),
      abstract: entry.summary,
      publishedOn: isCalendarDate(published) ? published : null,
      primaryCategory: entry['arxiv:primary_category']?.['@term'] ?? entry.category[0]?.['@term'] ?? null,
      categories: entry.category.map((category) => category['@term']),
      doi: entry['arxiv:doi'] ?? null,
      journalRef: entry['arxiv:journal_ref'] ?? null,
      version,
      fetchedAt: now,
    });
  });
}

function parsed(xml: string): z.infer<typeof answerSchema> {
  try {
    return answerSchema.parse(parser.parse(xml));
  } catch (thrown) {
    return fail('malformed', 'the answer of arXiv’s catalogue cannot be read', thrown);
  }
}
