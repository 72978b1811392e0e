import { describe, expect, it } from 'vitest';
import { arxivIdIn, authorsIn, type PieceOfPage, titleOf } from './title-guess.ts';

const piece = (text: string, size = 10, fromTop = 0.1, upright = true): PieceOfPage => ({
  text,
  size,
  fromTop,
  upright,
});
const page = [
  piece('arXiv:2606.10001v2 [cs.LG] 9 Jun 2026', 20, 0.4, false),
  piece('On the Engines ', 17, 0.08),
  piece('of Analysis', 17, 0.1),
  piece('Ada Lovelace', 12, 0.14),
  piece('A large figure', 30, 0.8),
  piece('Abstract', 10, 0.2),
];

describe('titleOf', () => {
  it('takes the metadata where it says one', () => {
    expect(titleOf({ title: ' A  title ', authors: [], pieces: page }, 'x.pdf')).toBe('A title');
  });

  it.each([
    null,
    '',
    'Untitled',
    'Microsoft Word - draft3.docx',
    'main.tex',
    'paper.dvi',
    'arXiv:2606.10001v2',
  ])('takes the largest lines at the head of the page where the metadata says %s', (title) =>
    expect(titleOf({ title, authors: [], pieces: page }, 'x.pdf')).toBe('On the Engines of Analysis'),
  );

  it('takes the name of the file when the page says nothing', () => {
    expect(titleOf({ title: null, authors: [], pieces: [] }, 'Lovelace_1843_notes.PDF')).toBe(
      'Lovelace 1843 notes',
    );
  });
});

describe('authorsIn', () => {
  it.each([
    [null, []],
    ['Ada Lovelace', ['Ada Lovelace']],
    ['Ada Lovelace, Alan Turing and  Grace Hopper', ['Ada Lovelace', 'Alan Turing', 'Grace Hopper']],
    ['A. Lovelace; A. Turing; A. Lovelace', ['A. Lovelace', 'A. Turing']],
    ['1, -', []],
  ])('%s', (said, names) => expect(authorsIn(said)).toEqual(names));
});

describe('arxivIdIn', () => {
  it('finds the stamp, in the margin before all others', () => {
    expect(arxivIdIn(page)).toBe('2606.10001');
    expect(arxivIdIn([piece('see arXiv:2501.00002'), ...page])).toBe('2606.10001');
    expect(arxivIdIn([piece('arXiv:hep-th/9901001v1 Jan 1999', 20, 0.5, false)])).toBe('hep-th/9901001');
  });

  it('takes one id on the page for the paper’s own, several for those of others', () => {
    expect(arxivIdIn([piece('Preprint arXiv: 2501.00002v3')])).toBe('2501.00002');
    expect(arxivIdIn([piece('arXiv:2501.00002 and arXiv:2501.00003')])).toBeNull();
    expect(arxivIdIn([piece('nothing')])).toBeNull();
  });
});
