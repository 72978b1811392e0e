import { describe, expect, it } from 'vitest';
import { paperId } from '../../shared/library/ids.ts';
import { askFacts } from './ask-facts.ts';
import { readQueryAnswer } from './read-query.ts';

const entry = (id: string, more = ''): string => `<entry>
  <id>http://arxiv.org/abs/${id}v2</id>
  <title>Sparse &amp; fast
    attention</title>
  <summary> We   begin. </summary>
  <published>2026-06-09T17:59:59Z</published>
  <author><name>Ada Lovelace</name></author>
  <category term="cs.LG" scheme="http://arxiv.org/schemas/atom"/>
  <category term="cs.CL" scheme="http://arxiv.org/schemas/atom"/>
  <arxiv:primary_category term="cs.CL"/>${more}
</entry>`;
const feed = (entries: string): string =>
  `<?xml version="1.0"?><feed xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">${entries}</feed>`;

describe('readQueryAnswer', () => {
  it('reads categories, names and the published DOI', () => {
    const doi = '<arxiv:doi>10.1/abc</arxiv:doi><arxiv:journal_ref>TMLR 2026</arxiv:journal_ref>';
    expect(readQueryAnswer(feed(entry('2606.13392', doi)), 7)).toEqual([
      {
        id: '2606.13392',
        title: 'Sparse & fast attention',
        authors: ['Ada Lovelace'],
        abstract: 'We begin.',
        publishedOn: '2026-06-09',
        primaryCategory: 'cs.CL',
        categories: ['cs.LG', 'cs.CL'],
        doi: '10.1/abc',
        journalRef: 'TMLR 2026',
        version: 'v2',
        fetchedAt: 7,
      },
    ]);
  });

  it('knows old ids, leaves mistakes out and takes an empty answer', () => {
    const mistake = '<entry><id>https://arxiv.org/api/errors#x</id><title>Error</title></entry>';
    expect(readQueryAnswer(feed(entry('hep-th/9901001') + mistake), 0).map(({ id }) => id)).toEqual([
      'hep-th/9901001',
    ]);
    expect(readQueryAnswer(feed(''), 0)).toEqual([]);
  });

  it.each(['', 'no xml', '<html><body>busy</body></html>'])('refuses %j', (answer) => {
    expect(() => readQueryAnswer(answer, 0)).toThrow('cannot be read');
  });
});

describe('askFacts', () => {
  it('names at most a hundred papers in one question', async () => {
    const asked: URL[] = [];
    const arxiv = {
      api: { base: 'http://127.0.0.1:1', origin: 'http://127.0.0.1:1', mayCarryToken: true },
      get: async <Value>(
        url: URL,
        _headers: object,
        _signal: AbortSignal,
        take: (answer: never) => Promise<Value>,
      ): Promise<Value> => {
        asked.push(url);
        const body = (async function* () {
          yield new TextEncoder().encode(feed(entry('2606.13392')));
        })();
        const answer = { url, status: 200, headers: new Map(), body };
        return Reflect.apply(take, null, [answer]);
      },
    };
    const ids = Array.from({ length: 230 }, (_, index) => paperId(`2606.${String(10_000 + index)}`));
    const taken: number[] = [];
    const keep = async (facts: readonly unknown[]) => taken.push(facts.length);
    await askFacts(arxiv, ids, () => 0, keep, new AbortController().signal);
    const counts = asked.map((url) => url.searchParams.get('id_list')?.split(',').length);
    expect(counts).toEqual([100, 100, 30]);
    expect(asked.map((url) => url.searchParams.get('max_results'))).toEqual(['100', '100', '30']);
    expect(taken).toEqual([1, 1, 1]);
  });
});
