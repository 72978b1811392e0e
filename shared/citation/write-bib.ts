import { bibtexName } from './bibtex-name.ts';
import { bibFields } from './citation-library.ts';
import { abstractPage, arxivIdOf, type CitedPaper, dateOf, namesOf, titleOf } from './cited-paper.ts';
import { cslItem } from './csl-item.ts';
import { escapeTitle } from './escape-tex.ts';

/**
 * Papers as BibTeX (`@misc`) or BibLaTeX (`@online`). An arXiv id stands under `eprint` with both spellings of
 * its kind, because some programs read `archivePrefix` and others only `eprinttype`; arXiv is never given as
 * a journal or a publisher.
 */
export function writeBib(format: 'bibtex' | 'biblatex', papers: readonly CitedPaper[]): string {
  return papers.map((cited) => entryOf(format, cited)).join('\n');
}

function entryOf(format: 'bibtex' | 'biblatex', cited: CitedPaper): string {
  const {
    author: _author,
    title: _title,
    month: _month,
    publisher: _publisher,
    ...given
  } = bibFields(format, cslItem(cited));
  const names = namesOf(cited).map(bibtexName);
  const month = dateOf(cited)?.[1];
  const arxiv = arxivIdOf(cited);
  const category = cited.facts?.primaryCategory ?? null;
  const fields: [name: string, value: string | null][] = [
    ['title', `{${escapeTitle(titleOf(cited))}}`],
    ['author', names.length === 0 ? null : names.join(' and ')],
    ['date', given.date ?? null],
    ['year', given.year ?? null],
    ['month', format === 'bibtex' && month !== undefined ? String(month) : null],
    ['eprint', arxiv],
    ['archivePrefix', arxiv === null ? null : 'arXiv'],
    ['eprinttype', arxiv === null ? null : 'arxiv'],
    ['primaryClass', category],
    ['eprintclass', format === 'biblatex' ? category : null],
    ['doi', given.doi ?? null],
    ['url', abstractPage(cited)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === null ? [] : [`  ${name} = {${value}}`]));
  const type = format === 'bibtex' || arxiv === null ? 'misc' : 'online';
  return `@${type}{${cited.citationKey},\n${lines.join(',\n')}\n}\n`;
}
