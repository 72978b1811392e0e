import { expect, it } from 'vitest';
import { hashOfLink } from './app-link.ts';

it.each([
  ['offprint://paper/2606.13392', '#/all?paper=2606.13392'],
  ['offprint://paper/2606.13392/', '#/all?paper=2606.13392'],
  ['offprint://paper/2606.13392?annotation=a-1', '#/all?paper=2606.13392&annotation=a-1'],
  ['offprint://paper/hep-th/9901001', '#/all?paper=hep-th%2F9901001'],
  ['offprint://list/starred', '#/starred'],
  ['offprint://list/reading-list', '#/reading-list'],
  ['offprint://list/l-0f3a', '#/list/l-0f3a'],
  ['offprint://search/sparse%20attention', '#/search/sparse%20attention'],
])('%s leads to %s', (link, hash) => {
  expect(hashOfLink(link)).toBe(hash);
});

it.each([
  'offprint://app/index.html',
  'offprint://files/0000',
  'offprint://settings/',
  'offprint://list/settings?x=1',
  'offprint://list/../settings',
  'offprint://paper/../../etc/passwd',
  'offprint://paper/',
  'offprint://paper/%E0%A4%A',
  'offprint:paper/2606.13392',
  'https://example.org/2606.13392',
  `offprint://search/${'x'.repeat(900)}`,
  '--help',
])('%s is refused', (link) => {
  expect(hashOfLink(link)).toBeNull();
});
