import { describe, expect, it } from 'vitest';
import { newerVersion } from './newer-version.ts';

const pdf = (version: string | null, source: 'arxiv' | 'own' = 'arxiv') => ({ source, version });

describe('newerVersion', () => {
  it.each([
    ['v2', [pdf('v1')], 'v2'],
    ['v10', [pdf('v9'), pdf('v2')], 'v10'],
    ['v2', [pdf('v1'), pdf('v2')], null],
    ['v1', [pdf('v1')], null],
    ['v2', [pdf(null)], null],
    ['v2', [pdf('v1', 'own')], null],
    ['v2', [], null],
    [null, [pdf('v1')], null],
    ['nonsense', [pdf('v1')], null],
  ])('of %s beside %j: %s', (known, files, newer) => expect(newerVersion(files, known)).toBe(newer));
});
