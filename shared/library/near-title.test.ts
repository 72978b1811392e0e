import { describe, expect, it } from 'vitest';
import { isNearTitle } from './near-title.ts';

describe('isNearTitle', () => {
  it.each([
    ['Attention Is All You Need', 'Attention is all you need.'],
    ['Sparse-Attention for {Long} Contexts', 'Sparse attention for long contexts'],
    ['On the Limits of Gödel Machines', 'On the Limits of Godel Machines'],
    ['MiniMax Sparse Attention at Scale', 'MiniMax Sparse Atention at Scale'],
    ['Learning to Rank with \\emph{Few} Labels', 'Learning to Rank with Few Labels'],
  ])('takes %j and %j for one paper', (one, other) => {
    expect(isNearTitle(one, other)).toBe(true);
    expect(isNearTitle(other, one)).toBe(true);
  });

  it.each([
    ['Attention Is All You Need', 'Retention Is All You Want'],
    ['Scaling Laws, Part 1', 'Scaling Laws, Part 2'],
    ['Llama 2: Open Foundation Models', 'Llama 3: Open Foundation Models'],
    ['Report', 'Report'],
    ['', ''],
    ['Diffusion Models', 'Diffusion Models Beat GANs on Image Synthesis'],
  ])('tells %j and %j apart', (one, other) => expect(isNearTitle(one, other)).toBe(false));

  it('compares very long titles too', () => {
    const long = 'On the Theory of Everything and Nothing '.repeat(12);
    expect(isNearTitle(long, `${long.slice(0, -3)}xyz`)).toBe(true);
    expect(isNearTitle(long, 'Something else entirely '.repeat(20))).toBe(false);
  });
});
