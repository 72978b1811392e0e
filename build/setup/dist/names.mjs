import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../places.mjs';

/** What package.json says of the app. @returns {Promise<{ name: string, version: string, description: string }>} */
export async function describeApp() {
  return JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
}

/** The path of a package, named as electron-builder names it. */
export async function packageFile(folder, extension) {
  const { name, version } = await describeApp();
  const arch = extension === 'deb' ? debArch() : process.arch;
  return join(folder, `${name}-${version}-linux-${arch}.${extension}`);
}

/** This machine's architecture in Debian's words. */
export const debArch = () => (process.arch === 'x64' ? 'amd64' : process.arch);
