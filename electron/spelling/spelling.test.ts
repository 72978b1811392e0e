import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { Spelling } from './spelling.ts';

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'offprint-spelling-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

test('words that the dictionary lacks are marked, names of models and variables are not', async () => {
  const spelling = new Spelling(profile);
  expect(await spelling.misspelt(['teh'])).toEqual([]);
  spelling.turn(true);
  const typed = ['Teh', 'attention', 'doesn’t', 'atention', 'LoRA', 'GPT', 'Qwen3', 'arXiv', 'x_t'];
  expect(await spelling.misspelt(typed)).toEqual(['Teh', 'atention']);
  expect((await spelling.suggestions('teh'))[0]).toBe('the');
  expect(await spelling.suggestions('atention')).toContain('attention');
});

test('a word of the reader’s own is right from then on, also after a restart', async () => {
  const spelling = new Spelling(profile);
  spelling.turn(true);
  expect(await spelling.misspelt(['logits'])).toEqual(['logits']);
  await spelling.add('logits');
  expect(await spelling.misspelt(['logits'])).toEqual([]);
  expect(readFileSync(path.join(profile, 'spelling.txt'), 'utf8')).toBe('logits\n');
  const again = new Spelling(profile);
  again.turn(true);
  expect(await again.misspelt(['logits', 'qeury'])).toEqual(['qeury']);
});
