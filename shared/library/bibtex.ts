import type { Paper } from './paper.ts';
import { splitTex } from './split-tex.ts';

const special: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/**
 * One paper as a BibTeX entry. arXiv papers are `@misc` with `eprint` in both spellings, because some
 * programs read `archivePrefix` and others only `eprinttype`; arXiv is never given as a journal.
 */
export function bibtexOf(paper: Paper): string {
  const fields: [name: string, value: string][] = [['title', `{${escapeTitle(paper.title)}}`]];
  const names = paper.authors.filter((author) => !author.hidden).map((author) => bibtexName(author.name));
  if (names.length > 0) fields.push(['author', names.join(' and ')]);
  const [year, month] = (paper.publishedOn ?? '').split('-');
  if (year) fields.push(['year', year]);
  if (month) fields.push(['month', String(Number(month))]);
  fields.push(
    ['eprint', paper.id],
    ['archivePrefix', 'arXiv'],
    ['eprinttype', 'arxiv'],
    ['url', `https://arxiv.org/abs/${paper.id}`],
  );
  const body = fields.map(([name, value]) => `  ${name} = {${value}}`).join(',\n');
  return `@misc{${citationKey(paper)},\n${body}\n}\n`;
}

/** Surname of the first author, year, first telling word of the title: `garosi2026large`. */
export function citationKey(paper: Paper): string {
  const author = paper.authors.find((candidate) => !candidate.hidden)?.name ?? 'anonymous';
  const surname = ascii(author.split(/\s+/).at(-1) ?? author);
  const words = paper.title.split(/\s+/).map(ascii);
  const word = words.find((candidate) => candidate.length > 3) ?? words[0] ?? '';
  return `${surname || 'anonymous'}${(paper.publishedOn ?? '').slice(0, 4)}${word}`;
}

function ascii(text: string): string {
  return text
    .normalize('NFD')
    .replace(/[^A-Za-z0-9]/g, '')
    .toLowerCase();
}

/** `Last, First`; a name of one word, or one that BibTeX would take apart, is braced so that it stays whole. */
function bibtexName(name: string): string {
  const whole = escapeText(name.trim());
  if (!/\s/.test(whole) || /,|\band\b/i.test(whole)) return `{${whole}}`;
  const parts = whole.split(/\s+/);
  const last = parts.pop() ?? '';
  return `${last}, ${parts.join(' ')}`;
}

/** Escapes what TeX would act on, but leaves formulas alone. */
function escapeTitle(title: string): string {
  return splitTex(title)
    .map((part) => (part.isTex ? `$${part.text}$` : escapeText(part.text).replaceAll('$', '\\$')))
    .join('');
}

function escapeText(text: string): string {
  return text.replace(/[\\{}%&#_~^]/g, (character) => special[character] ?? character);
}
