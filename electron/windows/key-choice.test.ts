import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Keymap } from '../../shared/commands/keymap.ts';

/** The module as a new start of the app has it. */
async function started(): Promise<typeof import('./key-choice.ts')> {
  vi.resetModules();
  return import('./key-choice.ts');
}

describe('the keys that the menus show', () => {
  let profile = '';
  let shown: (readonly string[] | undefined)[] = [];
  const show = (keys: Keymap): void => {
    shown.push(keys.get('star'));
  };
  beforeEach(() => {
    profile = mkdtempSync(path.join(tmpdir(), 'offprint-keys-'));
    shown = [];
  });
  afterEach(() => rmSync(profile, { recursive: true }));

  it("are the table's at first, then what a window tells, and that again at the next start", async () => {
    const first = await started();
    first.followKeyChoice(profile, show);
    expect(shown).toEqual([['s']]);
    first.takeKeyChoice(profile, { preset: 'default', changes: { star: ['y'] } });
    first.takeKeyChoice(profile, { preset: 'default', changes: { star: ['y'] } });
    expect(shown).toEqual([['s'], ['y']]);
    (await started()).followKeyChoice(profile, show);
    expect(shown.at(-1)).toEqual(['y']);
  });

  it('are what a window told before there were menus', async () => {
    const keys = await started();
    keys.takeKeyChoice(profile, { preset: 'default', changes: { star: ['y'] } });
    keys.followKeyChoice(profile, show);
    expect(shown).toEqual([['y']]);
  });

  it("are the table's where what was kept cannot be read", async () => {
    writeFileSync(path.join(profile, 'keys.json'), '{"preset":"none"');
    (await started()).followKeyChoice(profile, show);
    expect(shown).toEqual([['s']]);
  });
});
