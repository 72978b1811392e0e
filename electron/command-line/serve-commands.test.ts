import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { addressFile, socketOf } from './address.ts';
import { askRunning } from './ask-running.ts';
import { type CommandService, serveCommands } from './serve-commands.ts';

let profile: string;
let service: CommandService | null = null;
const search = { name: 'search', query: 'attention', json: true, limit: 3 } as const;

beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'offprint-commands-'));
});
afterEach(() => {
  service?.stop();
  service = null;
  rmSync(profile, { recursive: true, force: true });
});

describe('a command', () => {
  it('is carried out by the app that runs on the profile', async () => {
    service = await serveCommands(profile, async (command) => ({
      code: 3,
      out: JSON.stringify(command),
      err: '',
    }));
    expect(await askRunning(profile, search)).toEqual({ code: 3, out: JSON.stringify(search), err: '' });
    expect(statSync(addressFile(profile)).mode & 0o077).toBe(0);
    expect(statSync(socketOf(profile)).mode & 0o077).toBe(0);
  });

  it('finds nobody where no app runs, or where one was killed', async () => {
    expect(await askRunning(profile, search)).toBeNull();
    writeFileSync(addressFile(profile), JSON.stringify({ socket: socketOf(profile), token: 'old' }));
    expect(await askRunning(profile, search)).toBeNull();
    service = await serveCommands(profile, async () => ({ code: 0, out: 'new', err: '' }));
    expect((await askRunning(profile, search))?.out).toBe('new');
  });

  it('is refused without the word in the file', async () => {
    let performed = 0;
    service = await serveCommands(profile, async () => {
      performed += 1;
      return { code: 0, out: '', err: '' };
    });
    const address = JSON.parse(readFileSync(addressFile(profile), 'utf8'));
    writeFileSync(addressFile(profile), JSON.stringify({ ...address, token: 'guessed' }));
    expect(await askRunning(profile, search)).toBeNull();
    expect(performed).toBe(0);
  });

  it('works in a folder whose name is too long for a socket', async () => {
    const deep = path.join(profile, 'x'.repeat(90));
    expect(socketOf(deep).length).toBeLessThan(104);
    expect(socketOf(deep)).not.toBe(socketOf(`${deep}y`));
  });
});
