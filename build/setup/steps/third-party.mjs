import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { out } from '../places.mjs';

/**
 * A package of others that the bundles carry.
 * @typedef {{ name: string, version: string, licence: string, text: string }} ThirdParty
 */

/** Where the app itself reads the list. */
const target = join(out, 'app', 'renderer', 'third-party.json');

/** Puts what the bundles wrote down into one list in the app, if it is not there as it is. */
export async function writeThirdParty() {
  const list = `${JSON.stringify(await thirdParties())}\n`;
  const present = await readFile(target, 'utf8').catch(() => undefined);
  if (present !== list) await writeFile(target, list);
}

/** @returns {Promise<ThirdParty[]>} every bundled package once, by name */
export async function thirdParties() {
  const folder = join(out, 'third-party');
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const lists = await Promise.all(
    names.map(async (name) => JSON.parse(await readFile(join(folder, name), 'utf8'))),
  );
  const byName = new Map(lists.flat().map((each) => [`${each.name}@${each.version}`, each]));
  return [...byName.values()].sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0));
}
