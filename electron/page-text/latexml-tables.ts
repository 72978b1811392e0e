import type { Block } from '../../shared/library/page-text.ts';
import { runsOf, texOf } from './latexml-runs.ts';
import { attribute, type Element, findAll, findFirst, hasClass, textOf } from './latexml-tree.ts';

type Formula = Extract<Block, { kind: 'formula' }>;
type Rows = Extract<Block, { kind: 'table' }>['rows'];

const widest = 100;
const span = (cell: Element, name: string): number =>
  Math.min(widest, Math.max(1, Number.parseInt(attribute(cell, name) ?? '1', 10) || 1));

const isRow = (element: Element): boolean => element.tagName === 'tr' || hasClass(element, 'ltx_tr');
const isCell = (element: Element): boolean =>
  element.tagName === 'td' || element.tagName === 'th' || hasClass(element, 'ltx_td');

/** The rows of a table, whether LaTeXML wrote it as a table or as spans. */
export function rowsOf(table: Element): Rows {
  return findAll(table, isRow).map((row) =>
    findAll(row, isCell).map((cell) => ({
      runs: runsOf(cell),
      header: cell.tagName === 'th' || hasClass(cell, 'ltx_th'),
      columns: span(cell, 'colspan'),
      rows: span(cell, 'rowspan'),
    })),
  );
}

export const isEquation = (element: Element): boolean =>
  hasClass(element, 'ltx_equation') ||
  hasClass(element, 'ltx_equationgroup') ||
  hasClass(element, 'ltx_eqn_table');

/** The formulas of an equation or of a group of them, one for each line that has its own number. */
export function formulasOf(element: Element): Formula[] {
  const rows = findAll(element, isRow);
  const lines = rows.length === 0 ? [element] : rows;
  const formulas = lines.flatMap((line): Formula[] => {
    const tex = findAll(line, ({ tagName }) => tagName === 'math')
      .map(texOf)
      .join(' ');
    const id = attribute(line, 'id');
    return tex.trim() === '' ? [] : [{ kind: 'formula', id, tex: tex.trim(), label: labelOf(line) }];
  });
  const [first, ...others] = formulas;
  const id = attribute(element, 'id');
  return first === undefined || id === null ? formulas : [{ ...first, id }, ...others];
}

function labelOf(line: Element): string | null {
  const tag = findFirst(line, (element) => hasClass(element, 'ltx_tag_equation'));
  const cell = findAll(line, isCell).find((each) => /^\s*\(\S+\)\s*$/.test(textOf(each)));
  const found = tag ?? cell ?? null;
  return found === null ? null : textOf(found).trim();
}
