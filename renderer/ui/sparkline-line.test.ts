import { describe, expect, it } from 'vitest';
import { sparklineOf } from './sparkline-line.ts';

const day = 86_400_000;
const start: readonly [number, number] = [0, 10];

describe('sparklineOf', () => {
  it('puts each point at its time and its height, the oldest at the left and the most at the top', () => {
    expect(sparklineOf([start, [day, 30], [4 * day, 50]])).toBe('1.5,10.5 11.8,6.0 42.5,1.5');
  });

  it('shows a loss as a fall', () => {
    expect(sparklineOf([start, [day, 8]])).toBe('1.5,1.5 42.5,10.5');
  });

  it('stays within its bounds where nothing changed and all came at once', () => {
    expect(sparklineOf([start, start])).toBe('1.5,10.5 1.5,10.5');
  });

  it('is no line before there is a change to show', () => {
    expect(sparklineOf([])).toBeNull();
    expect(sparklineOf([start])).toBeNull();
  });
});
