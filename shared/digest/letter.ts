import { isOwnPaper, type PaperId } from '../library/ids.ts';
import { text } from '../text/text.ts';
import type { DigestContent, DigestPaper } from './content.ts';

/** Where a mail leads to; `null` for papers of the reader's own, which are on this machine only. */
const pageOf = (id: PaperId): string | null =>
  isOwnPaper(id) ? null : `https://huggingface.co/papers/${id}`;

/** The digest as plain text, for mail programs that show no HTML. */
export function digestText(content: DigestContent): string {
  const blocks = sectionsOf(content).map(({ title, papers }) =>
    [title.toUpperCase(), ...papers.map(paperText)].join('\n\n'),
  );
  return [text.digest.title(content), ...blocks, text.digest.made, ''].join('\n\n');
}

function paperText({ id, title, authors, upvotes, summary, reason }: DigestPaper): string {
  const facts = [authors, upvotes === null ? '' : text.digest.upvotes(upvotes), reason ?? ''];
  return [title, facts.filter((fact) => fact !== '').join(' · '), summary, pageOf(id) ?? '']
    .filter((line) => line !== '')
    .join('\n');
}

// Colours stand at each element for mail programs that drop styles; these are for the others, and for print.
const styles = [
  '@page { margin: 18mm }',
  '@media print { td { break-inside: avoid } .desk { background: #fff !important } .sheet { border: 0 !important } }',
  '@media screen and (prefers-color-scheme: dark) {',
  '.desk { background: #161513 !important } .sheet { background: #1c1b19 !important; border-color: #302d2a !important }',
  '.ink { color: #ece9e4 !important } .quiet { color: #a8a198 !important } .accent { color: #57c2b8 !important }',
  '.line { border-color: #302d2a !important } }',
].join('\n');

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
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escaped(text.digest.subject(content))}</title>
<style>${styles}</style>
</head>
<body class="desk" style="margin:0;padding:0;background:#f4f2ee">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" class="sheet" width="600" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;width:100%;background:#fbfaf8;border:1px solid #e5e1da">
<tr><td style="padding:28px 28px 4px;font-family:Georgia,serif;font-size:26px;line-height:32px;color:#1d1b18"><h1 class="ink" style="margin:0;font-size:26px;font-weight:600">${title}</h1></td></tr>
${sections}<tr><td class="quiet line" style="padding:20px 28px 24px;border-top:1px solid #e5e1da;font-family:Arial,sans-serif;font-size:12px;line-height:18px;color:#5f5a53">${escaped(text.digest.made)}</td></tr>
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
  const heading = `<tr><td style="padding:24px 28px 0;font-family:Arial,sans-serif;font-size:13px;line-height:18px;color:#0f6b66"><h2 class="accent" style="margin:0;font-size:13px;font-weight:700">${escaped(title)}</h2></td></tr>\n`;
  return heading + papers.map(paperHtml).join('');
}

function paperHtml({ id, title, authors, upvotes, summary, reason }: DigestPaper): string {
  const facts = [authors, upvotes === null ? '' : text.digest.upvotes(upvotes)].filter((fact) => fact !== '');
  const small = 'margin:2px 0 0;font-family:Arial,sans-serif;font-size:12px;line-height:18px;color:#5f5a53';
  const why =
    reason === null ? '' : `<p class="accent" style="${small};color:#0f6b66">${escaped(reason)}</p>`;
  const address = pageOf(id);
  const heading =
    address === null
      ? escaped(title)
      : `<a class="ink" href="${escaped(address)}" style="color:#1d1b18;text-decoration:none">${escaped(title)}</a>`;
  return `<tr><td style="padding:12px 28px 0">
<h3 class="ink" style="margin:0;font-family:Georgia,serif;font-size:17px;line-height:23px;font-weight:600;color:#1d1b18">${heading}</h3>
<p class="quiet" style="${small}">${escaped(facts.join(' · '))}</p>${why}
<p class="ink" style="margin:4px 0 0;font-family:Georgia,serif;font-size:15px;line-height:22px;color:#1d1b18">${escaped(summary)}</p>
</td></tr>
`;
}

const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escaped = (words: string): string => words.replace(/[&<>"]/g, (sign) => entities[sign] ?? sign);
