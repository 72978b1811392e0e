import { basename, dirname, join } from 'node:path';
import { run } from '../run.mjs';
import { packageFile } from './names.mjs';

/**
 * The unpacked app as one archive with a folder inside.
 * @param {import('./build-packages.mjs').Build} build
 */
export async function buildTarball({ folder, unpacked }) {
  const target = await packageFile(folder, 'tar.gz');
  const top = basename(target, '.tar.gz');
  const rename = `s,^${basename(unpacked)},${top},`;
  await run(
    'tar',
    [
      '--create',
      '--gzip',
      `--file=${target}`,
      '--owner=0',
      '--group=0',
      `--transform=${rename}`,
      `--directory=${dirname(unpacked)}`,
      basename(unpacked),
    ],
    { what: `Writing ${join(folder, top)}.tar.gz` },
  );
}
