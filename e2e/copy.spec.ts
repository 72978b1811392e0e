import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { expect, test } from './harness/test.ts';

test('the link of a paper is copied', async ({ profile }) => {
  const app = await profile.open();
  await app.window.openAt(0);
  await app.window.page.keyboard.press('y');
  await expect(app.window.messages).toContainText('Link copied');
  const copied = await app.electron.evaluate(({ clipboard }) => clipboard.readText());
  expect(copied).toMatch(/^https:\/\/huggingface\.co\/papers\/\d{4}\.\d{5}$/);
});

test('misspelt words of a note are offered better ones, without asking anybody', async ({ profile }) => {
  const { window, electron } = await profile.open();
  await window.goTo('Settings');
  await window.page.getByRole('checkbox', { name: 'Check the spelling of notes' }).check();
  await window.goTo('Today');
  await window.openAt(0);
  const note = window.article.getByRole('textbox', { name: 'Note', exact: true });
  await note.pressSequentially('qeury by LoRA ');
  await keepMenus(electron);
  // The first word; its mark comes when the dictionary is loaded.
  const menu = async (x: number): Promise<readonly string[]> => {
    await note.click({ button: 'right', position: { x, y: 22 } });
    return electron.evaluate(() => Reflect.get(globalThis, 'offprintTestMenu'));
  };
  await expect.poll(() => menu(30)).toContain('query');
  expect(await menu(92)).toEqual(['cut', 'copy', 'paste', 'selectall']);
  await expect.poll(() => menu(30)).toContain('Add to the dictionary');
  await choose(electron, 'query');
  await expect(note).toHaveValue('query by LoRA ');
  await note.press('End');
  await note.pressSequentially('logits ');
  await expect.poll(() => menu(128)).toContain('Add to the dictionary');
  await choose(electron, 'Add to the dictionary');
  const words = (): Promise<string> =>
    readFile(path.join(profile.folder, 'spelling.txt'), 'utf8').catch(() => '');
  await expect.poll(words).toBe('logits\n');
  expect(await electron.evaluate(({ session }) => session.defaultSession.isSpellCheckerEnabled())).toBe(
    false,
  );
});

/** Keeps the menu that would open; one that is open takes the pointer. */
const keepMenus = (electron: ElectronApplication): Promise<void> =>
  electron.evaluate(({ Menu }) => {
    Menu.prototype.popup = function popup() {
      Reflect.set(
        globalThis,
        'offprintTestMenu',
        this.items.map(({ label, role }) => role ?? label),
      );
      Reflect.set(globalThis, 'offprintTestItems', this.items);
    };
  });

const choose = (electron: ElectronApplication, label: string): Promise<void> =>
  electron.evaluate((_electron, wanted) => {
    const items: Electron.MenuItem[] = Reflect.get(globalThis, 'offprintTestItems');
    items.find((item) => item.label === wanted)?.click();
  }, label);
