import { chmod, cp, mkdir, mkdtemp, readdir, readFile, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import configuration, { metainfoPlace } from '../../package/electron-builder.mjs';
import { makerFrom } from '../../package/maker.mjs';
import { root } from '../places.mjs';
import { run } from '../run.mjs';
import { checksums, installedKibibytes } from './deb-files.mjs';
import { desktopEntry, metainfo } from './menu-entry.mjs';
import { debArch, describeApp, packageFile } from './names.mjs';

const depends = [
  'libgtk-3-0 | libgtk-3-0t64',
  'libnss3',
  'libasound2 | libasound2t64',
  'libgbm1',
  'libxss1',
  'libnotify4',
  'libsecret-1-0',
  'xdg-utils',
];

/**
 * A Debian package of the unpacked app, laid out as electron-builder's own.
 * @param {import('./build-packages.mjs').Build & { version?: string, quick?: boolean }} build `version` is another than
 *   the app's; `quick` spares the time that a small package costs
 */
export async function buildDeb({ folder, unpacked, version, quick = false }) {
  const tree = await mkdtemp(join(tmpdir(), 'offprint-deb-'));
  try {
    await layOut(tree, unpacked, version);
    await run(
      'dpkg-deb',
      // What dpkg-deb itself takes by default costs minutes for a few per cent.
      [
        '--root-owner-group',
        ...(quick ? ['-Zgzip', '-z1'] : ['-Zxz', '-z3']),
        '--build',
        tree,
        await packageFile(folder, 'deb', version),
      ],
      { what: 'dpkg-deb' },
    );
  } finally {
    await rm(tree, { recursive: true, force: true });
  }
}

async function layOut(tree, unpacked, version) {
  await chmod(tree, 0o755);
  const app = join(tree, 'opt', 'Offprint');
  await cp(unpacked, app, { recursive: true, verbatimSymlinks: true });
  // Chromium's own sandbox program, for systems that forbid user namespaces.
  await chmod(join(app, 'chrome-sandbox'), 0o4755);
  // The updater reads how the app was installed from here.
  await writeFile(join(app, 'resources', 'package-type'), 'deb');
  await put(tree, 'usr/bin');
  await symlink('/opt/Offprint/offprint', join(tree, 'usr/bin/offprint'));
  await cp(
    join(root, 'build', 'package', 'icons', 'offprint.svg'),
    join(await put(tree, 'usr/share/icons/hicolor/scalable/apps'), 'offprint.svg'),
  );
  const { name, version: own } = await describeApp();
  await writeFile(join(await put(tree, 'usr/share/applications'), `${name}.desktop`), desktopEntry());
  await writeFile(
    join(await put(tree, 'usr/share/metainfo'), basename(metainfoPlace)),
    await metainfo(version ?? own),
  );
  const icons = join(root, 'build', 'package', 'icons', 'png');
  for (const name of await readdir(icons)) {
    const place = await put(tree, `usr/share/icons/hicolor/${name.replace('.png', '')}/apps`);
    await cp(join(icons, name), join(place, 'offprint.png'));
  }
  const documents = await put(tree, `usr/share/doc/${name}`);
  await cp(join(root, 'LICENSE'), join(documents, 'copyright'));
  await writeFile(
    join(documents, 'changelog.gz'),
    gzipSync(await readFile(join(root, 'CHANGELOG.md')), { level: 9 }),
  );
  const sums = await checksums(tree);
  const size = await installedKibibytes(tree);
  const control = await put(tree, 'DEBIAN');
  await writeFile(join(control, 'control'), await controlFile(version, size));
  await writeFile(join(control, 'md5sums'), sums);
  for (const script of ['postinst', 'postrm']) {
    await writeFile(join(control, script), afterChange, { mode: 0o755 });
  }
}

async function put(tree, place) {
  const folder = join(tree, place);
  await mkdir(folder, { recursive: true, mode: 0o755 });
  return folder;
}

async function controlFile(wanted, size) {
  const { name, version, description } = await describeApp();
  const { homepage } = makerFrom(process.env);
  return [
    `Package: ${name}`,
    `Version: ${wanted ?? version}`,
    `Architecture: ${debArch()}`,
    `Maintainer: ${configuration.linux.maintainer}`,
    ...(homepage === null ? [] : [`Homepage: ${homepage}`]),
    `Installed-Size: ${size}`,
    'Section: science',
    'Priority: optional',
    `Depends: ${depends.join(', ')}`,
    `Description: ${configuration.linux.synopsis}`,
    ` ${description}`,
    '',
  ].join('\n');
}

const afterChange = `#!/bin/sh
set -e
if command -v update-desktop-database >/dev/null; then update-desktop-database -q /usr/share/applications || true; fi
if command -v gtk-update-icon-cache >/dev/null; then gtk-update-icon-cache -q -t /usr/share/icons/hicolor || true; fi
`;
