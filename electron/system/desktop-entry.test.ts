import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { writeAutostart } from './login-item.ts';
import { menuEntry, writeMenuEntry } from './menu-entry.ts';

vi.mock('electron', () => ({ app: { isPackaged: true }, nativeImage: {} }));

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'offprint-entry-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

test('what starts with the session starts without a window, and is taken away again', () => {
  const place = path.join(folder, 'autostart');
  writeAutostart(place, '/opt/My "Apps"/100%/offprint');
  expect(readFileSync(path.join(place, 'offprint.desktop'), 'utf8').split('\n')).toContain(
    'Exec="/opt/My \\\\"Apps\\\\"/100%%/offprint" --hidden',
  );
  writeAutostart(place, null);
  writeAutostart(place, null);
  expect(readdirSync(place)).toEqual([]);
});

test('a menu entry is written once, follows the program, and leaves nothing behind', async () => {
  const icon = Buffer.from('picture');
  const file = path.join(folder, 'applications', 'offprint.desktop');
  expect(await writeMenuEntry(folder, menuEntry('/a/offprint'), icon)).toBe(true);
  expect(await writeMenuEntry(folder, menuEntry('/a/offprint'), icon)).toBe(false);
  expect(await writeMenuEntry(folder, menuEntry('/b/offprint'), icon)).toBe(true);
  expect(readFileSync(file, 'utf8')).toContain('Exec="/b/offprint" %U\n');
  expect(readFileSync(file, 'utf8')).toContain('MimeType=x-scheme-handler/offprint;application/pdf;\n');
  expect(await writeMenuEntry(folder, null, icon)).toBe(true);
  expect(await writeMenuEntry(folder, null, icon)).toBe(false);
  expect(readdirSync(path.join(folder, 'icons/hicolor/128x128/apps'))).toEqual([]);
});
