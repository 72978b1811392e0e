import { escaped } from '../generator/comment-html.ts';
import { type Manuscript, manuscriptOf } from '../generator/manuscript.ts';
import type { PaperPlan } from '../generator/paper-plan.ts';
import { randomFor } from '../generator/random.ts';
import { type Ask, bytes, type Reply } from '../reply.ts';
import { paperNotFound } from './paper.ts';

/** Whether arXiv could turn the paper's source into HTML; where it could not, the Hub has no Markdown either. */
export function hasHtml(plan: PaperPlan): boolean {
  return !randomFor(plan.key, 'html').chance(0.3);
}

/** `GET /papers/{id}.md`: the paper as Markdown, or the page's shell where there is none. */
export function paperMarkdown({ feed, now }: Ask, id: string): Reply {
  const plan = feed.find(id, now);
  if (plan === undefined) return paperNotFound();
  const type = 'text/markdown; charset=utf-8';
  if (hasHtml(plan)) return bytes(markdownOf(manuscriptOf(plan, feed.text(plan))), type);
  return bytes(
    randomFor(plan.key, 'shell').chance(0.75) ? shell(feed.text(plan).title.text) : stub(id),
    type,
  );
}

/** `GET /papers/{id}`: the page's shell, or Markdown for those who ask for `text/markdown`. */
export function paperPage(ask: Ask, id: string): Reply {
  if (ask.headers.accept?.includes('text/markdown') === true) return paperMarkdown(ask, id);
  const plan = ask.feed.find(id, ask.now);
  return plan === undefined
    ? paperNotFound()
    : bytes(shell(ask.feed.text(plan).title.text), 'text/html; charset=utf-8');
}

function markdownOf(paper: Manuscript): string {
  const sections = paper.sections.map((section, at) => {
    const [first = '', ...rest] = section.paragraphs;
    const table = section.table;
    return [
      `## ${at + 1} ${section.heading}`,
      first,
      ...(section.formula === undefined ? [] : [`$$${section.formula}$$`]),
      ...rest,
      ...(section.figure === undefined
        ? []
        : [`![Figure](x${at + 1}.png)\n\n*Figure ${at + 1}: ${section.figure.caption}*`]),
      ...(table === undefined
        ? []
        : [
            `*Table 1: ${table.caption}*\n\n${[table.head, table.head.map(() => '---'), ...table.rows].map((row) => `| ${row.join(' | ')} |`).join('\n')}`,
          ]),
    ].join('\n\n');
  });
  const references = paper.references.map((reference, at) => `[${at + 1}] ${reference}`);
  return [
    `# ${paper.title}`,
    paper.authors.join(', '),
    '## Abstract',
    paper.abstract,
    ...sections,
    '## References',
    ...references,
  ].join('\n\n');
}

/** Some 52 kB of a page that says nothing without its scripts. */
function shell(title: string): string {
  const filler =
    '<link rel="modulepreload" href="/front/build/kube/chunk.js"><div class="flex flex-col items-center gap-2 text-gray-500"></div>\n';
  return `<!doctype html>\n<html class="">\n<head><meta charset="utf-8"><title>Paper page - ${escaped(title)}</title></head>\n<body class="flex flex-col min-h-dvh">\n${filler.repeat(Math.floor(52_000 / filler.length))}<script>window.__hf_deferred = {};</script></body>\n</html>\n`;
}

function stub(id: string): string {
  return `<!doctype html>\n<html><head><meta http-equiv="refresh" content="0; url=/papers/${escaped(id)}"></head><body>Redirecting</body></html>\n`.padEnd(
    223,
    ' ',
  );
}
