import type { Manuscript, Section } from '../manuscript.ts';
import { breakLines, type Face, plainTex, toWinAnsi, widthOf } from './typeset.ts';

/** A piece of a column that is never split: a line of text, a heading, a figure or a gap. */
export interface Block {
  readonly height: number;
  /** Space before it that is dropped at the top of a column. */
  readonly before: number;
  readonly line?: {
    readonly text: string;
    readonly face: Face;
    readonly size: number;
    readonly align: 'left' | 'justified' | 'centred';
  };
  readonly figure?: NonNullable<Section['figure']>;
  /** Name under which links and the outline reach this place. */
  readonly destination?: string;
}

/** Everything after the title, broken into lines for columns of the given width. */
export function blocksOf(paper: Manuscript, measure: number): Block[] {
  return [
    heading('Abstract', 'abstract'),
    ...text(paper.abstract, measure, 'F3', 9.5),
    ...paper.sections.flatMap((section, at) => sectionBlocks(section, at + 1, measure)),
    heading('References', 'references'),
    ...paper.references.flatMap((reference, at) => {
      const lines = text(`[${at + 1}] ${reference}`, measure, 'F1', 8.5);
      const [first, ...rest] = lines;
      return first === undefined ? [] : [{ ...first, before: 3, destination: `bib${at + 1}` }, ...rest];
    }),
  ];
}

function sectionBlocks(section: Section, number: number, measure: number): Block[] {
  const [first = '', ...rest] = section.paragraphs;
  const caption =
    section.figure === undefined
      ? []
      : text(`Figure ${number}: ${section.figure.caption}`, measure, 'F3', 8.5);
  return [
    heading(`${number}  ${section.heading}`, `section${number}`),
    ...text(first, measure, 'F1', 10),
    ...(section.formula === undefined ? [] : [centred(plainTex(section.formula), 'F3', 10, 8, measure)]),
    ...rest.flatMap((paragraph) => text(paragraph, measure, 'F1', 10, 4)),
    ...(section.figure === undefined
      ? []
      : [{ height: 130, before: 10, figure: section.figure }, ...caption]),
    ...(section.table === undefined ? [] : tableBlocks(section.table, measure)),
  ];
}

function tableBlocks(table: NonNullable<Section['table']>, measure: number): Block[] {
  const rows = [table.head, ...table.rows].map((row, at) =>
    centred(row.join('     '), at === 0 ? 'F2' : 'F1', 8.5, at === 0 ? 6 : 1, measure),
  );
  return [centred(`Table 1: ${table.caption}`, 'F3', 8.5, 10, measure), ...rows, { height: 8, before: 0 }];
}

function heading(words: string, destination: string): Block {
  return {
    height: 17,
    before: 10,
    destination,
    line: { text: toWinAnsi(plainTex(words)), face: 'F2', size: 12, align: 'left' },
  };
}

/** One line in the middle, set smaller when it would not fit. */
function centred(words: string, face: Face, size: number, before: number, measure: number): Block {
  const text = toWinAnsi(words);
  const fitting = Math.min(size, Math.floor((10 * size * measure) / widthOf(text, face, size)) / 10);
  return { height: size * 1.3, before, line: { text, face, size: fitting, align: 'centred' } };
}

function text(words: string, measure: number, face: Face, size: number, before = 0): Block[] {
  const lines = breakLines(toWinAnsi(plainTex(words)), face, size, measure);
  return lines.map((line, at) => ({
    height: size * 1.2,
    before: at === 0 ? before : 0,
    line: { text: line, face, size, align: at === lines.length - 1 ? 'left' : 'justified' },
  }));
}

/** Extra points between words that stretch a line to the measure; none when it would gape. */
export function wordSpace(line: NonNullable<Block['line']>, measure: number): number {
  const gaps = line.text.split(' ').length - 1;
  if (line.align !== 'justified' || gaps === 0) return 0;
  return Math.max(0, Math.min(6, (measure - widthOf(line.text, line.face, line.size)) / gaps));
}
