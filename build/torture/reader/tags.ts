import { on } from '../records.ts';
import { acknowledge, type Reader } from './reader.ts';

const names = ['to cite', 'optics', 'baseline', 'for Monday', 'β-VAE', 'draft'] as const;

const has = ({ model, paper }: Reader, name: string): boolean =>
  model.shown(`tagged ${paper} ${name}`) === on;

/** Puts a tag on the open paper; a new one is made by it. */
export async function tagAdded(reader: Reader): Promise<void> {
  const { window, model, random, paper } = reader;
  const left = names.filter((name) => !has(reader, name));
  if (left.length === 0) return;
  const name = random.pick(left);
  const change = model.ask(`tagged ${paper} ${name}`, on);
  await window.addTag.fill(name);
  await window.addTag.press('Enter');
  await window.button(`Remove tag ${name}`).waitFor();
  acknowledge(change);
  await window.addTag.press('Escape');
}

/** Takes a tag off; a paper that has none gets one first. */
export async function tagRemoved(reader: Reader): Promise<void> {
  const { window, model, random, paper } = reader;
  if (!names.some((name) => has(reader, name))) await tagAdded(reader);
  const there = names.filter((name) => has(reader, name));
  const name = random.pick(there);
  const change = model.ask(`tagged ${paper} ${name}`, '');
  const button = window.button(`Remove tag ${name}`);
  await button.click();
  await button.waitFor({ state: 'detached' });
  acknowledge(change);
}
