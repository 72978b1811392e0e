import { describe, expect, test } from 'vitest';
import { checkLine, writeLine } from './line.ts';

const text = JSON.stringify({ note: 'Übung "macht" den\nMeister 🎓' });

describe('a line', () => {
  test('gives back the exact text, without reading it as JSON', () => {
    for (const body of [text, ' { "a" : 1.0 } ', '']) {
      const line = writeLine('entry', body);
      expect(line.at(-1)).toBe(0x0a);
      expect(checkLine(line.subarray(0, -1))).toEqual({ name: 'entry', text: Buffer.from(body) });
    }
  });

  test('is one line of valid JSON', () => {
    const line = writeLine('entry', text).toString();
    expect(line.indexOf('\n')).toBe(line.length - 1);
    expect(JSON.parse(line)).toEqual({
      sum: expect.stringMatching(/^[0-9a-f]{8}$/),
      entry: JSON.parse(text),
    });
  });

  test('is refused after a flip of any bit and a cut at any place', () => {
    const line = writeLine('entry', text).subarray(0, -1);
    for (let at = 0; at < line.length; at += 1) {
      expect(checkLine(line.subarray(0, at))).toBeNull();
      for (let bit = 0; bit < 8; bit += 1) {
        const flipped = Buffer.from(line);
        flipped[at] = (flipped[at] ?? 0) ^ (1 << bit);
        expect(checkLine(flipped)).toBeNull();
      }
    }
  });

  test('of a snapshot is never taken for an entry', () => {
    expect(checkLine(writeLine('head', '{}').subarray(0, -1))?.name).toBe('head');
    expect(checkLine(writeLine('tail', '{}').subarray(0, -1))?.name).toBe('tail');
  });
});
