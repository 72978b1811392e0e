import { text } from '../text/text.ts';
import type { DigestContent, DigestPaper } from './content.ts';

const page = (id: string): string => `https://huggingface.co/papers/${id}`;

/** The digest as plain text, for mail programs that show no HTML. */
export function digestText(content: DigestContent): string {
  const blocks = sectionsOf(content).map(({ title, papers }) =>
    [title.toUpperCase(), ...papers.map(paperText)].join('\n\n'),
  );
  return [text.digest.title(content), ...blocks, text.digest.made, ''].join('\n\n');
}

function paperText({ id, title, authors, upvotes, summary, reason }: DigestPaper): string {
  const facts = [authors, upvotes === null ? '' : text.digest.upvotes(upvotes), reason ?? ''];
  return [title, facts.filter((fact) => fact !== '').join(' · '), summary, page(id)]
    .filter((line) => line !== '')
    .join('\n');
}

/**
 * The digest as one page of HTML. Tables and inline styles, because mail programs know little else; the same page
 * prints well. No picture, no script and no address but the papers' own.
 */
export function digestHtml(content: DigestContent): string {
  const title = escaped(text.digest.title(content));
  const sections = sectionsOf(content).map(sectionHtml).join('');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light">
<title>${escaped(text.digest.subject(content))}</title>
<style>@media print { td { break-inside: avoid } body { background: #fff !important } } @page { margin: 18mm }</style>
</head>
<body style="margin:0;padding:0;background:#f4f2ee">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="600" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;width:100%;background:#fbfaf8;border:1px solid #e5e1da">
<tr><td style="padding:28px 28px 4px;font-family:Georgia,serif;font-size:26px;line-height:32px;color:#1d1b18"><h1 style="margin:0;font-size:26px;font-weight:600">${title}</h1></td></tr>
${sections}<tr><td style="padding:20px 28px 24px;border-top:1px solid #e5e1da;font-family:Arial,sans-serif;font-size:12px;line-height:18px;color:#5f5a53">${escaped(text.digest.made)}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

interface Section {
  readonly title: string;
  readonly papers: readonly DigestPaper[];
}

/** The parts of a digest that have something in them, in their order. */
export function sectionsOf(content: DigestContent): readonly Section[] {
  return [
    { title: text.digest.top, papers: content.top },
    { title: text.digest.forYou, papers: content.forYou },
    { title: text.digest.reading(content.waiting), papers: content.reading },
  ].filter(({ papers }) => papers.length > 0);
}

function sectionHtml({ title, papers }: Section): string {
  const heading = `<tr><td style="padding:24px 28px 0;font-family:Arial,sans-serif;font-size:13px;line-height:18px;color:#0f6b66"><h2 style="margin:0;font-size:13px;font-weight:700">${escaped(title)}</h2></td></tr>\n`;
  return heading + papers.map(paperHtml).join('');
}

function paperHtml({ id, title, authors, upvotes, summary, reason }: DigestPaper): string {
  const facts = [authors, upvotes === null ? '' : text.digest.upvotes(upvotes)].filter((fact) => fact !== '');
  const small = 'margin:2px 0 0;font-family:Arial,sans-serif;font-size:12px;line-height:18px;color:#5f5a53';
  const why = reason === null ? '' : `<p style="${small};color:#0f6b66">${escaped(reason)}</p>`;
  return `<tr><td style="padding:12px 28px 0">
<h3 style="margin:0;font-family:Georgia,serif;font-size:17px;line-height:23px;font-weight:600"><a href="${escaped(page(id))}" style="color:#1d1b18;text-decoration:none">${escaped(title)}</a></h3>
<p style="${small}">${escaped(facts.join(' · '))}</p>${why}
<p style="margin:4px 0 0;font-family:Georgia,serif;font-size:15px;line-height:22px;color:#1d1b18">${escaped(summary)}</p>
</td></tr>
`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
