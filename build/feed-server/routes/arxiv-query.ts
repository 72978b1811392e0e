import type { Feed } from '../feed.ts';
import { escaped } from '../generator/comment-html.ts';
import type { PaperPlan } from '../generator/paper-plan.ts';
import { randomFor } from '../generator/random.ts';
import { topicOf } from '../generator/topics/index.ts';
import { type Ask, bytes, type Reply } from '../reply.ts';
import { revisedAt } from './arxiv.ts';

const type = 'application/atom+xml; charset=utf-8';
const seconds = (instant: number): string => `${new Date(instant).toISOString().slice(0, 19)}Z`;

/**
 * `GET /api/query?id_list=` as export.arxiv.org answers: Atom, ten entries unless `max_results` says otherwise,
 * unknown ids left out, mistakes as one entry titled Error with status 400.
 */
export function arxivQuery({ url, feed, now }: Ask): Reply {
  const start = Number(url.searchParams.get('start') ?? 0);
  const most = Number(url.searchParams.get('max_results') ?? 10);
  if (!Number.isInteger(start) || start < 0) return mistake('start must be a non-negative integer', now);
  if (!Number.isInteger(most) || most < 0 || most > 2000)
    return mistake('max_results must be a non-negative integer up to 2000', now);
  const ids = (url.searchParams.get('id_list') ?? '').split(',').filter((id) => id !== '');
  const wrong = ids.find((id) => !/^(\d{4}\.\d{4,5}|[a-z-]+(\.[A-Z]{2})?\/\d{7})(v\d+)?$/.test(id));
  if (wrong !== undefined) return mistake(`incorrect id format for ${wrong}`, now);
  const found = ids.map((id) => feed.find(id.replace(/v\d+$/, ''), now)).filter((plan) => plan !== undefined);
  const entries = found.slice(start, start + most).map((plan) => entry(feed, plan, now));
  return bytes(
    document(`id_list=${ids.join(',')}`, now, found.length, start, most, entries.join('\n')),
    type,
  );
}

function entry(feed: Feed, plan: PaperPlan, now: number): string {
  const { title, abstract, authors } = feed.text(plan);
  const revised = revisedAt(plan);
  const version = `${plan.id}v${revised <= now ? 2 : 1}`;
  const random = randomFor(plan.key, 'arxiv');
  const categories = topicOf(plan.topic).categories;
  const given = [categories[0] ?? 'cs.LG', ...categories.slice(1).filter(() => random.chance(0.6))];
  return `  <entry>
    <id>http://arxiv.org/abs/${version}</id>
    <title>${escaped(title.text)}</title>
    <updated>${seconds(revised <= now ? revised : plan.arxivAt)}</updated>
    <link href="https://arxiv.org/abs/${version}" rel="alternate" type="text/html"/>
    <link href="https://arxiv.org/pdf/${version}" rel="related" type="application/pdf" title="pdf"/>
    <summary>${escaped(abstract)}</summary>
${given.map((term) => `    <category term="${term}" scheme="http://arxiv.org/schemas/atom"/>`).join('\n')}
    <published>${seconds(plan.arxivAt)}</published>
${random.chance(0.5) ? `    <arxiv:comment>${random.int(8, 38)} pages, ${random.int(3, 12)} figures</arxiv:comment>\n` : ''}    <arxiv:primary_category term="${given[0]}"/>
${random.chance(0.06) ? `    <arxiv:journal_ref>Transactions on Machine Learning Research, 2026</arxiv:journal_ref>\n    <arxiv:doi>10.1234/tmlr.${plan.id}</arxiv:doi>\n` : ''}${authors.map(({ name }) => `    <author>\n      <name>${escaped(name)}</name>\n    </author>`).join('\n')}
  </entry>`;
}

function mistake(message: string, now: number): Reply {
  const entries = `  <entry>
    <id>https://arxiv.org/api/errors#${encodeURIComponent(message.replaceAll(' ', '_'))}</id>
    <title>Error</title>
    <updated>${seconds(now)}</updated>
    <link href="https://arxiv.org/api/errors" rel="alternate" type="text/html"/>
    <summary>${escaped(message)}</summary>
    <author>
      <name>arXiv api core</name>
    </author>
  </entry>`;
  return bytes(document('', now, 1, 0, 1, entries), type, {}, 400);
}

function document(
  query: string,
  now: number,
  total: number,
  start: number,
  most: number,
  entries: string,
): string {
  return `<?xml version='1.0' encoding='UTF-8'?>
<feed xmlns:opensearch="http://a9.com/-/spec/opensearch/1.1/" xmlns:arxiv="http://arxiv.org/schemas/atom" xmlns="http://www.w3.org/2005/Atom">
  <id>https://arxiv.org/api/${randomFor(query).hex(27)}</id>
  <title>arXiv Query: search_query=&amp;${escaped(query)}&amp;start=${start}&amp;max_results=${most}</title>
  <updated>${seconds(now)}</updated>
  <link href="https://arxiv.org/api/query?search_query=&amp;start=${start}&amp;max_results=${most}&amp;${escaped(query)}" type="application/atom+xml"/>
  <opensearch:itemsPerPage>${most}</opensearch:itemsPerPage>
  <opensearch:totalResults>${total}</opensearch:totalResults>
  <opensearch:startIndex>${start}</opensearch:startIndex>
${entries}
</feed>
`;
}
