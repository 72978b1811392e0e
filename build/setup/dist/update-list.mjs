import { stat, writeFile } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { fileDigest } from '../archive/digest.mjs';
import { describeApp } from './names.mjs';

const updatable = /\.(AppImage|deb|rpm)$/;

/**
 * The list that installed apps read to learn of this version, beside the packages: name, SHA-512 and size of each.
 * electron-builder writes the lists of the other systems itself.
 * @param {string} folder
 * @param {string[]} packages
 * @param {string} [wanted] another version than the app's
 */
export async function writeUpdateList(folder, packages, wanted) {
  const files = packages.filter((file) => updatable.test(file));
  const [first] = files;
  if (first === undefined) return;
  const { version } = await describeApp();
  const lines = [`version: ${wanted ?? version}`, 'files:'];
  for (const file of files) {
    lines.push(`  - url: ${basename(file)}`);
    lines.push(`    sha512: ${await fileDigest(file, 'sha512', 'base64')}`);
    lines.push(`    size: ${(await stat(file)).size}`);
  }
  lines.push(`path: ${basename(first)}`, `sha512: ${await fileDigest(first, 'sha512', 'base64')}`);
  // A release is offered to a growing share of the readers; take the line away for all of them at once.
  lines.push('stagingPercentage: 100', `releaseDate: '${new Date().toISOString()}'`, '');
  await writeFile(join(folder, 'latest-linux.yml'), lines.join('\n'));
}
