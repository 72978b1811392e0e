import { escaped } from '../generator/comment-html.ts';
import type { Manuscript, Section } from '../generator/manuscript.ts';

/** The paper as LaTeXML writes it on arXiv: `ltx_` classes, numbered sections, relative pictures. */
export function manuscriptHtml(paper: Manuscript): string {
  const authors = paper.authors.map(
    (name) =>
      `<span class="ltx_creator ltx_role_author"><span class="ltx_personname">${escaped(name)}</span></span>`,
  );
  const references = paper.references.map(
    (reference, at) =>
      `<li id="bib.bib${at + 1}" class="ltx_bibitem"><span class="ltx_tag">[${at + 1}]</span><span class="ltx_bibblock">${escaped(reference)}</span></li>`,
  );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escaped(paper.title)}</title></head><body><nav class="ltx_page_navbar"></nav><div class="ltx_page_main"><div class="ltx_page_content"><article class="ltx_document">
<h1 class="ltx_title ltx_title_document">${escaped(paper.title)}</h1>
<div class="ltx_authors">${authors.join('\n')}</div>
<div class="ltx_abstract"><h6 class="ltx_title ltx_title_abstract">Abstract</h6><p class="ltx_p">${escaped(paper.abstract)}</p></div>
${paper.sections.map(section).join('\n')}
<section id="bib" class="ltx_bibliography"><h2 class="ltx_title ltx_title_bibliography">References</h2><ul class="ltx_biblist">${references.join('\n')}</ul></section>
</article></div></div></body></html>
`;
}

function section(part: Section, at: number): string {
  const number = at + 1;
  const paragraphs = part.paragraphs.map(
    (text) => `<div class="ltx_para"><p class="ltx_p">${cited(text)}</p></div>`,
  );
  const formula =
    part.formula === undefined
      ? ''
      : `<table class="ltx_equation ltx_eqn_table"><tbody><tr><td class="ltx_eqn_cell"><math class="ltx_Math" alttext="${escaped(part.formula)}" display="block"><annotation encoding="application/x-tex">${escaped(part.formula)}</annotation></math></td><td>(${number})</td></tr></tbody></table>`;
  const figure =
    part.figure === undefined
      ? ''
      : `<figure id="S${number}.F1" class="ltx_figure"><img src="x${number}.png" class="ltx_graphics" alt="${escaped(part.figure.caption)}" width="800" height="480"><figcaption class="ltx_caption">Figure ${number}: ${escaped(part.figure.caption)}</figcaption></figure>`;
  const table =
    part.table === undefined
      ? ''
      : `<figure id="S${number}.T1" class="ltx_table"><figcaption class="ltx_caption">Table 1: ${escaped(part.table.caption)}</figcaption><table class="ltx_tabular">${[part.table.head, ...part.table.rows].map((row) => `<tr class="ltx_tr">${row.map((cell) => `<td class="ltx_td">${escaped(cell)}</td>`).join('')}</tr>`).join('')}</table></figure>`;
  const [first = '', ...rest] = paragraphs;
  return `<section id="S${number}" class="ltx_section"><h2 class="ltx_title ltx_title_section"><span class="ltx_tag ltx_tag_section">${number} </span>${escaped(part.heading)}</h2>\n${[first, formula, ...rest, figure, table].filter((piece) => piece !== '').join('\n')}</section>`;
}

function cited(text: string): string {
  return escaped(text).replace(
    /\[(\d+)\]/g,
    '<cite class="ltx_cite">[<a href="#bib.bib$1" class="ltx_ref">$1</a>]</cite>',
  );
}
