import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../places.mjs';

/** What package.json says of the app. @returns {Promise<{ name: string, version: string, description: string }>} */
export async function describeApp() {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
}

/** The path of a package, named as electron-builder names it. @param {string} [version] another than the app's */
export async function packageFile(folder, extension, version) {
  const { name, version: own } = await describeApp();
  const arch = extension === 'deb' ? debArch() : process.arch;
  return join(folder, `${name}-${version ?? own}-linux-${arch}.${extension}`);
}

/** This machine's architecture in Debian's words. */
export const debArch = () => (process.arch === 'x64' ? 'amd64' : process.arch);
