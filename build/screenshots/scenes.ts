import type { Page } from '@playwright/test';
import { readerScenes } from './reader-scenes.ts';
import { go, openFirst, papers, press, type Scene } from './scene.ts';

async function synced(page: Page): Promise<void> {
  await page.getByRole('status', { name: 'Sync' }).filter({ hasText: 'Up to date' }).waitFor();
}

const dialog = (page: Page, name: string) => page.getByRole('dialog', { name }).waitFor();

/** Marks the open paper with everything a reader can put on it; doing it again changes nothing. */
async function markUp(page: Page): Promise<void> {
  const star = page.getByRole('button', { name: 'Star', exact: true });
  if ((await star.getAttribute('aria-pressed')) === 'true') return;
  await star.click();
  await page.getByRole('button', { name: 'Reading list', exact: true }).click();
  const tag = page.getByRole('combobox', { name: 'Add tag' });
  for (const name of ['to discuss', 'robotics']) {
    await tag.fill(name);
    await tag.press('Enter');
    await page.getByRole('button', { name: `Remove tag ${name}` }).waitFor();
  }
  await tag.press('Escape');
  await page
    .getByRole('textbox', { name: 'Note' })
    .fill(
      '## Why it matters\n\nThe ablation in *section 4* is what we lack.\n\n- ask about the seeds\n- try $k = 8$',
    );
  await page.getByText('Saved').waitFor();
}

export const scenes: Readonly<Record<'first-run' | 'library', readonly Scene[]>> = {
  'first-run': [
    {
      name: 'starter',
      title: 'A first start without a network: the starter edition',
      play: async (page) => {
        await go(page, 't');
        await openFirst(page);
      },
    },
    { name: 'empty', title: 'An empty place', play: (page) => go(page, 's') },
  ],
  library: [
    {
      name: 'today',
      title: 'The newest edition and a paper',
      play: async (page) => {
        await synced(page);
        await go(page, 't');
        await openFirst(page);
        await markUp(page);
        await page.getByRole('article').evaluate((element) => element.scrollTo(0, 0));
      },
    },
    {
      name: 'note',
      title: 'Pictures, the note and the links of a paper',
      play: async (page) => page.getByRole('article').evaluate((element) => element.scrollTo(0, 1e6)),
    },
    { name: 'month', title: 'This month', play: (page) => go(page, 'm') },
    { name: 'all', title: 'All papers', play: (page) => go(page, 'a') },
    { name: 'starred', title: 'Starred', play: (page) => go(page, 's') },
    { name: 'for-you', title: 'For you', play: (page) => go(page, 'f') },
    {
      name: 'similar',
      title: 'Papers similar to one, with what they share',
      play: async (page) => {
        await go(page, 't');
        await openFirst(page);
        await page.keyboard.press('e');
        await page.getByRole('heading', { name: 'Similar papers', level: 1 }).waitFor();
        await papers(page).getByRole('option').first().click();
      },
    },
    {
      name: 'search',
      title: 'A search, with what was found marked',
      play: async (page) => {
        await go(page, 't');
        await page.keyboard.press('/');
        await page.keyboard.type('diffusion models');
        await papers(page).locator('mark').first().waitFor();
      },
      leave: press('Escape'),
    },
    {
      name: 'calendar',
      title: 'Choose date',
      play: async (page) => {
        await go(page, 't');
        await go(page, 'd');
        await dialog(page, 'Choose date');
      },
      leave: press('Escape'),
    },
    {
      name: 'palette',
      title: 'Command palette',
      play: async (page) => {
        await page.keyboard.press('Control+k');
        await dialog(page, 'Command palette');
      },
      leave: press('Escape'),
    },
    {
      name: 'shortcuts',
      title: 'Keyboard shortcuts',
      play: async (page) => {
        await page.keyboard.press('?');
        await dialog(page, 'Keyboard shortcuts');
      },
      leave: press('Escape'),
    },
    {
      name: 'downloads',
      title: 'Downloads',
      play: async (page) => {
        await go(page, 't');
        await openFirst(page);
        await page.keyboard.press('d');
        await go(page, 'j');
        await dialog(page, 'Downloads');
      },
      leave: press('Escape'),
    },
    {
      name: 'storage',
      title: 'What takes room on this machine, and why',
      play: async (page) => {
        await go(page, 'k');
        await page.getByRole('list', { name: 'By paper' }).waitFor();
      },
    },
    {
      name: 'digest',
      title: 'The digest',
      play: async (page) => {
        await page.evaluate(() => {
          location.hash = '#/digest';
        });
        await page.getByRole('heading', { level: 1, name: /2026/ }).waitFor();
      },
    },
    ...readerScenes,
    {
      name: 'settings',
      title: 'Settings',
      play: async (page) => {
        await page.keyboard.press('Control+,');
        await page.getByRole('heading', { name: 'Settings' }).waitFor();
      },
    },
  ],
};
