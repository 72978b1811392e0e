import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { calendarDate, paperId } from '../library/ids.ts';
import { z } from '../schema.ts';
import { author, citedForTests } from './cited-paper.test-support.ts';
import { writeFeed } from './write-feed.ts';

const hard = citedForTests({
  id: paperId('2606.00002'),
  title: 'R&D <b>]]> "quoted" \u0000\u0008 $x < y$',
  abstract: { kind: 'abstract', text: 'a <script>alert(1)</script> & more ]]> text' },
  authors: [author('Ünïcode & Sons'), author('Ada Lovelace')],
  edition: calendarDate('2026-06-12'),
});
const papers = [citedForTests(), hard];
const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  isArray: (name) => name === 'item' || name === 'entry' || name === 'author',
});

function parse<Value>(xml: string, schema: z.ZodType<Value>): Value {
  expect(XMLValidator.validate(xml)).toBe(true);
  return schema.parse(parser.parse(xml));
}

describe('writeFeed', () => {
  it('writes RSS that a parser reads', () => {
    const item = z.object({ title: z.string(), link: z.string(), guid: z.unknown(), pubDate: z.string() });
    const { rss } = parse(
      writeFeed('rss', papers, 'Thesis & more'),
      z.object({
        rss: z.object({
          '@version': z.literal('2.0'),
          channel: z.object({ title: z.string(), link: z.string(), item: z.array(item) }),
        }),
      }),
    );
    expect(rss.channel.title).toBe('Thesis & more');
    expect(rss.channel.item.map(({ link }) => link)).toEqual([
      'https://huggingface.co/papers/2606.13392',
      'https://huggingface.co/papers/2606.00002',
    ]);
    expect(rss.channel.item[1]?.title).toBe('R&D <b>]]> "quoted" $x < y$');
    expect(rss.channel.item[1]?.pubDate).toBe('Fri, 12 Jun 2026 00:00:00 GMT');
  });

  it('writes Atom that a parser reads', () => {
    const text = z.union([z.string(), z.object({ '#text': z.string() }).transform((node) => node['#text'])]);
    const entry = z.object({
      id: z.string(),
      title: text,
      updated: z.string(),
      author: z.array(z.object({ name: z.string() })),
    });
    const { feed } = parse(
      writeFeed('atom', papers, 'Thesis'),
      z.object({
        feed: z.object({ '@xmlns': z.string(), id: z.string(), updated: z.string(), entry: z.array(entry) }),
      }),
    );
    expect(feed['@xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(feed.updated).toBe('2026-06-12T00:00:00.000Z');
    expect(feed.entry[1]?.title).toBe('R&D <b>]]> "quoted" $x < y$');
    expect(feed.entry[0]?.author.map(({ name }) => name)).toEqual(['Andrea Garosi', 'Ada van der Lovelace']);
  });

  it('writes JSON Feed', () => {
    const read: unknown = JSON.parse(writeFeed('json-feed', papers, 'Thesis'));
    expect(read).toMatchObject({
      version: expect.stringMatching(/^https:\/\/jsonfeed\.org\/version\/1/),
      title: 'Thesis',
      items: [{ id: 'https://huggingface.co/papers/2606.13392', title: 'Large Models of Small Worlds' }, {}],
    });
  });

  it('carries no markup of a paper into a program that shows it', () => {
    for (const format of ['rss', 'atom'] as const) {
      expect(writeFeed(format, papers, 'x')).toContain('&lt;script&gt;');
      expect(writeFeed(format, papers, 'x')).not.toContain('<script');
    }
    const [, item] = z
      .object({ items: z.array(z.object({ content_html: z.string(), summary: z.string() })) })
      .parse(JSON.parse(writeFeed('json-feed', papers, 'x'))).items;
    expect(item?.content_html).toContain('&lt;script&gt;');
    expect(item?.summary).toContain('a <script>');
  });

  it('says the same again, and is whole without papers', () => {
    expect(writeFeed('atom', papers, 'x')).toBe(writeFeed('atom', papers, 'x'));
    expect(XMLValidator.validate(writeFeed('rss', [], 'x'))).toBe(true);
    expect(XMLValidator.validate(writeFeed('atom', [], 'x'))).toBe(true);
  });
});
