import { risTags } from './citation-library.ts';
import { type CitedPaper, dateOf, namesOf, pdfPage } from './cited-paper.ts';
import { cslItem } from './csl-item.ts';
import type { PersonName } from './person-name.ts';

/** Tags in the order in which they are written; each value has a line of its own and is never broken. */
const order = ['TI', 'AU', 'PY', 'DA', 'AB', 'KW', 'DO', 'UR', 'L1', 'AN', 'DB', 'ID'] as const;

/** Papers as RIS. Its types know no preprint: `UNPB` is the one that no program takes for a journal article. */
export function writeRis(papers: readonly CitedPaper[]): string {
  return papers.map(recordOf).join('');
}

function recordOf(cited: CitedPaper): string {
  const tags = new Map(risTags(cslItem(cited)));
  const date = dateOf(cited);
  tags.set('AU', namesOf(cited).map(risName));
  tags.set('DA', date === null ? [] : [risDate(date)]);
  const pdf = pdfPage(cited);
  if (pdf !== null) {
    tags.set('L1', [pdf]);
    tags.set('AN', [`arXiv:${cited.paper.id}`]);
    tags.set('DB', ['arXiv']);
  }
  const lines = order.flatMap((tag) => (tags.get(tag) ?? []).map((value) => `${tag}  - ${value}`));
  return ['TY  - UNPB', ...lines, 'ER  - ', ''].join('\r\n');
}

function risName(name: PersonName): string {
  if ('literal' in name) return name.literal;
  const { family, given, particle, suffix } = name;
  const last = particle === null ? family : `${particle} ${family}`;
  return [last, given, ...(suffix === null ? [] : [suffix])].join(', ');
}

/** `YYYY/MM/DD/`; the part after the last stroke is for seasons and stays empty. */
function risDate([year = 0, month, day]: readonly number[]): string {
  const two = (part: number | undefined): string => (part === undefined ? '' : String(part).padStart(2, '0'));
  return `${String(year)}/${two(month)}/${two(day)}/`;
}
