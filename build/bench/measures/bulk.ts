import { cp } from 'node:fs/promises';
import path from 'node:path';
import type { Page } from '@playwright/test';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { firstRow } from '../library/library.ts';
import { actOnMany, type Pressed } from '../pages/act-on-many.ts';
import { untilRows } from '../pages/until-rows.ts';
import { driving } from '../processes/driven.ts';

interface BulkAct {
  readonly name: string;
  /** Opens the field in which a name is typed, and the name. */
  readonly field?: { readonly key: string; readonly typed: string };
  readonly pressed: Pressed;
}

const key = (letter: string): Pressed => ({ key: letter, code: `Key${letter.toUpperCase()}` });
const digit = (number: string): Pressed => ({ key: number, code: `Digit${number}` });
const enter: Pressed = { key: 'Enter', code: 'Enter' };
const undo: Pressed = { ...key('z'), ctrlKey: true };

/** In groups: the acts of one follow each other, then each is undone. */
const groups: readonly (readonly BulkAct[])[] = [
  [
    { name: 'star', pressed: key('s') },
    { name: 'take the stars away from', pressed: key('s') },
  ],
  [
    { name: 'put on the reading list', pressed: key('r') },
    { name: 'take off the reading list', pressed: key('r') },
  ],
  [
    { name: 'mark as read', pressed: key('m') },
    { name: 'mark as unread', pressed: key('m') },
  ],
  [{ name: 'tag', field: { key: 'l', typed: 'bulk' }, pressed: enter }],
  [{ name: 'put on a new list', field: { key: 'a', typed: 'Bulk' }, pressed: enter }],
  [{ name: 'keep', pressed: digit('1') }],
  [{ name: 'put off', pressed: digit('2') }],
  [
    { name: 'dismiss', pressed: digit('3') },
    { name: 'bring back', pressed: digit('0') },
  ],
];

/**
 * In All papers with 50,000 papers: the time from the key that does something with 1,000 selected papers, or
 * undoes it, to the first frame that says it is written.
 */
export async function measureBulk(bench: Bench): Promise<Figure[]> {
  const { command } = bench;
  const library = await bench.library();
  const profile = path.join(bench.folder, 'bulk-profile');
  await cp(library.all, profile, { recursive: true });
  await bench.calm.wait();
  const times = new Map<string, number[]>();
  await driving(command, { app: command.app, profile, env: library.env }, async ({ page }) => {
    await selectThousand(page);
    for (let round = 0; round < bench.rounds; round += 1) {
      for (const acts of groups) {
        for (const act of acts) note(times, `${act.name} 1,000 papers`, await timeOf(page, act));
        for (const { name } of [...acts].reverse()) {
          note(times, `undo “${name}”`, await timeOf(page, { name, pressed: undo }));
        }
      }
    }
  });
  return [...times].map(([name, values]) => ({ name, unit: 'ms', values, target: { most: 200 } }));
}

async function selectThousand(page: Page): Promise<void> {
  await firstRow(page).click();
  await page.getByRole('article').waitFor();
  const list = page.getByRole('listbox', { name: 'Papers' });
  await list.evaluate((element) => {
    const scroller = element.parentElement;
    const row = element.querySelector('[role="option"]')?.clientHeight ?? 0;
    if (scroller !== null) scroller.scrollTop = 995 * row;
  });
  await list.locator('[role="option"][aria-posinset="1000"]').click({ modifiers: ['Shift'] });
  await page.getByText('1,000 papers selected').first().waitFor();
}

async function timeOf(page: Page, { field, pressed }: BulkAct): Promise<number> {
  if (field !== undefined) {
    await page.keyboard.press(field.key);
    await page.getByRole('dialog').locator('input').fill(field.typed);
    await page.locator('[cmdk-item][data-selected="true"]').waitFor();
  }
  const time = await page.evaluate(actOnMany, pressed);
  // The journal has taken it, so that it does not weigh on what follows.
  await page.evaluate(untilRows, { table: 'outbox', least: 0, most: 0 });
  return time;
}

function note(times: Map<string, number[]>, name: string, time: number): void {
  times.set(name, [...(times.get(name) ?? []), time]);
}
