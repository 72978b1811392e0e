import { expect, it } from 'vitest';
import { citationLine } from './citation-line.ts';
import { calendarDate, paperId } from './ids.ts';

const author = (name: string, hidden = false) => ({ name, hidden, username: null });

it.each([
  [
    ['A. One', 'B. Two', 'C. Three', 'D. Four'],
    'A. One, B. Two, C. Three et al. (2026). Sparse Attention. arXiv:2606.13392. https://arxiv.org/abs/2606.13392',
  ],
  [[], 'Sparse Attention. arXiv:2606.13392. https://arxiv.org/abs/2606.13392'],
])('authors %j', (names, line) => {
  const paper = {
    id: paperId('2606.13392'),
    title: 'Sparse Attention',
    publishedOn: calendarDate('2026-06-11'),
  };
  expect(citationLine({ ...paper, authors: names.map((name) => author(name)) })).toBe(line);
});

it('has no address for a paper of the reader', () => {
  const paper = {
    id: paperId('own-0123456789abcdef'),
    title: 'Mine',
    publishedOn: null,
    authors: [author('Me')],
  };
  expect(citationLine(paper)).toBe('Me. Mine.');
});
