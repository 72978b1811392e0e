import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readWindowState, writeWindowState } from './window-state.ts';

const first = { width: 1280, height: 800, maximized: false };

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'offprint-window-'));
});
afterEach(() => {
  rmSync(profile, { recursive: true, force: true });
});

describe('window state', () => {
  it('is the first one where nothing was kept', () => {
    expect(readWindowState(profile)).toEqual(first);
    expect(readWindowState(path.join(profile, 'nowhere'))).toEqual(first);
  });

  it('is what was kept last', () => {
    writeWindowState(profile, { ...first, x: 5, y: -40 });
    writeWindowState(profile, { x: 7, y: 9, width: 900, height: 700, maximized: true });
    expect(readWindowState(profile)).toEqual({ x: 7, y: 9, width: 900, height: 700, maximized: true });
  });

  it.each([
    '',
    'not json',
    '[]',
    '{"width":900}',
    '{"width":10,"height":800,"maximized":false}',
    '{"width":1e9,"height":800,"maximized":false}',
  ])('is the first one when %j was kept', (kept) => {
    writeFileSync(path.join(profile, 'window.json'), kept);
    expect(readWindowState(profile)).toEqual(first);
  });

  it('may fail to be written', () => {
    expect(() => writeWindowState(path.join(profile, 'nowhere'), first)).not.toThrow();
  });
});
