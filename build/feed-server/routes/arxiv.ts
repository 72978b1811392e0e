import { day } from '../generator/calendar.ts';
import { escaped } from '../generator/comment-html.ts';
import { manuscriptOf } from '../generator/manuscript.ts';
import type { PaperPlan } from '../generator/paper-plan.ts';
import { manuscriptPdf } from '../generator/pdf/manuscript-pdf.ts';
import { figurePng } from '../generator/picture.ts';
import { randomFor } from '../generator/random.ts';
import { topicOf } from '../generator/topics/index.ts';
import { type Ask, bytes, type Reply } from '../reply.ts';
import { manuscriptHtml } from './arxiv-html.ts';
import { hasHtml } from './paper-pages.ts';

interface Version {
  readonly plan: PaperPlan;
  /** The newest at this instant. */
  readonly latest: 1 | 2;
  readonly asked: number;
  readonly withdrawn: boolean;
}

/** The second version, where there is one, comes some weeks after the first. */
export function revisedAt(plan: PaperPlan): number {
  const random = randomFor(plan.key, 'revision');
  return random.chance(0.3) ? plan.arxivAt + random.int(9, 60) * day : Number.POSITIVE_INFINITY;
}

function versionOf({ feed, now }: Ask, part: string): Version | undefined {
  const match = /^(\d{4}\.\d{4,5})(?:v(\d+))?(?:\.pdf)?$/.exec(part);
  const plan = match?.[1] === undefined ? undefined : feed.find(match[1], now);
  if (plan === undefined) return undefined;
  const latest = revisedAt(plan) <= now ? 2 : 1;
  const asked = match?.[2] === undefined ? latest : Number(match[2]);
  const withdrawnAt = feed.text(plan).withdrawnAt;
  return asked < 1 || asked > latest
    ? undefined
    : { plan, latest, asked, withdrawn: withdrawnAt !== undefined && withdrawnAt <= now };
}

const missing = (what: string): Reply =>
  bytes(
    `<!doctype html><html><head><title>${what}</title></head><body><h1>${what}</h1></body></html>`,
    'text/html; charset=utf-8',
    {},
    404,
  );

/** `GET /abs/{id}[vN]`. */
export function arxivAbstract(ask: Ask, part: string): Reply {
  const version = versionOf(ask, part);
  if (version === undefined) return missing('Article not found');
  const { title, abstract, authors } = ask.feed.text(version.plan);
  const names = authors.map(({ name }) => `<a href="#">${escaped(name)}</a>`).join(', ');
  return bytes(
    `<!doctype html><html lang="en"><head><title>[${version.plan.id}] ${escaped(title.text)}</title></head><body><h1 class="title mathjax"><span class="descriptor">Title:</span>${escaped(title.text)}</h1><div class="authors"><span class="descriptor">Authors:</span>${names}</div><blockquote class="abstract mathjax">${escaped(abstract)}</blockquote><td class="subjects">${topicOf(version.plan.topic).categories.join('; ')}</td></body></html>`,
    'text/html; charset=utf-8',
  );
}

const kept = new Map<string, Buffer>();

/** `GET /pdf/{id}[vN][.pdf]`, with `Range`. Withdrawn papers have none. */
export function arxivPdf(ask: Ask, part: string): Reply {
  const version = versionOf(ask, part);
  if (version === undefined || version.withdrawn) return missing('PDF unavailable');
  const { plan, asked } = version;
  const key = `${plan.key} ${plan.id}v${asked}`;
  let pdf = kept.get(key);
  if (pdf === undefined) {
    pdf = manuscriptPdf(
      manuscriptOf(plan, ask.feed.text(plan)),
      `arXiv:${plan.id}v${asked}  [${topicOf(plan.topic).categories[0]}]  ${new Date(plan.arxivAt).toUTCString().slice(5, 16)}`,
    );
    const [oldest] = kept.keys();
    if (kept.size >= 50 && oldest !== undefined) kept.delete(oldest);
    kept.set(key, pdf);
  }
  const changed = new Date(asked === 2 ? revisedAt(plan) : plan.arxivAt).toUTCString();
  return bytes(pdf, 'application/pdf', {
    'Accept-Ranges': 'bytes',
    'Last-Modified': changed,
    ETag: `"${plan.key.toString(16)}-${asked}"`,
  });
}

/** `GET /html/{id}[vN]`: LaTeXML's page, for the papers that have one. */
export function arxivHtml(ask: Ask, part: string): Reply {
  const version = versionOf(ask, part);
  if (version === undefined || !hasHtml(version.plan))
    return missing('HTML is not available for the source.');
  return bytes(
    manuscriptHtml(manuscriptOf(version.plan, ask.feed.text(version.plan))),
    'text/html; charset=utf-8',
  );
}

/** `GET /html/{id}[vN]/x{n}.png`: a figure of that page. */
export function arxivFigure(ask: Ask, part: string): Reply {
  const [id = '', name = ''] = part.split('/');
  const version = versionOf(ask, id);
  return version === undefined
    ? missing('Not found')
    : bytes(figurePng(`${version.plan.key} ${name}`, 800, 480), 'image/png');
}
