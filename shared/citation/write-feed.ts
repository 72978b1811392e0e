import { Feed } from 'feed';
import { abstractOf, abstractPage, type CitedPaper, namesOf, titleOf } from './cited-paper.ts';
import type { FeedFormat } from './formats.ts';
import type { PersonName } from './person-name.ts';

/** A feed of more entries is read by no program in full. */
const mostEntries = 200;

/**
 * A list as a feed: its first papers in their order, each with its abstract and the links to its pages. It says
 * the same as long as the list does, so that a file with it need not be written again.
 */
export function writeFeed(format: FeedFormat, papers: readonly CitedPaper[], name: string): string {
  const entries = papers.slice(0, mostEntries);
  const newest = Math.max(0, ...entries.map(({ paper }) => dayOf(paper.edition ?? paper.publishedOn)));
  const feed = new Feed({
    id: `urn:x-offprint:list:${encodeURIComponent(name)}`,
    title: name,
    description: name,
    link: 'https://huggingface.co/papers',
    updated: new Date(newest),
    generator: 'Offprint',
    language: 'en',
  });
  for (const cited of entries) feed.addItem(entryOf(format, cited));
  if (format === 'rss') return feed.rss2();
  return format === 'atom' ? feed.atom1() : feed.json1();
}

function entryOf(format: FeedFormat, cited: CitedPaper) {
  const { paper } = cited;
  const page = abstractPage(cited);
  const link =
    page === null ? `urn:x-offprint:paper:${paper.id}` : `https://huggingface.co/papers/${paper.id}`;
  const abstract = abstractOf(cited) ?? '';
  return {
    title: titleOf(cited),
    id: link,
    guid: link,
    link,
    date: new Date(dayOf(paper.edition ?? paper.publishedOn)),
    // RSS and Atom carry HTML here, JSON Feed plain text.
    description: format === 'json-feed' ? abstract : escaped(abstract),
    content: `<p>${escaped(abstract)}</p>${page === null ? '' : `<p><a href="${page}">arXiv:${paper.id}</a></p>`}`,
    author: namesOf(cited).map((name) => ({ name: wholeName(name) })),
    category: paper.keywords.map((keyword) => ({ name: keyword })),
  };
}

const dayOf = (date: string | null): number => (date === null ? 0 : Date.parse(`${date}T00:00:00Z`));

function wholeName(name: PersonName): string {
  if ('literal' in name) return name.literal;
  return [name.given, name.particle, name.family, name.suffix].filter((part) => part !== null).join(' ');
}

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
