import { expect, it } from 'vitest';
import { annotationLink, readPaperLink } from './annotation-link.ts';
import { paperId } from './ids.ts';

it.each(['2606.13392', 'hep-th/9901001', 'own-0123456789abcdef'])('leads back into %s', (id) => {
  const link = annotationLink(paperId(id), '3f0c-1');
  expect(readPaperLink(link)).toEqual({ paper: id, annotation: '3f0c-1' });
});

it('leads to a paper alone where no annotation is named', () => {
  const nothing = { paper: '2606.13392', annotation: null };
  expect(readPaperLink('offprint://paper/2606.13392')).toEqual(nothing);
  expect(readPaperLink('offprint://paper/2606.13392/?annotation=')).toEqual(nothing);
  expect(readPaperLink('offprint://paper/2606.13392?annotation=%3Cscript%3E')).toEqual(nothing);
});

it.each([
  'https://paper/2606.13392',
  'offprint://files/2606.13392',
  'offprint://paper/',
  'offprint://paper/../etc',
  'offprint://paper/%E0%A4%A',
  'OFFPRINT://paper/2606.13392',
])('reads nothing in %s', (link) => {
  expect(readPaperLink(link)).toBeNull();
});
