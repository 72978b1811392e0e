import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { out } from '../places.mjs';
import { thirdParties } from '../steps/third-party.mjs';
import { describeApp } from './names.mjs';

/** What goes into a package beside the app; electron-builder takes it from here. */
export const notices = join(out, 'notices');

/**
 * Writes the licences of everything bundled as a text, and the bill of materials (CycloneDX 1.6).
 * @param {import('../steps/electron-layout.mjs').Runtime} runtime
 */
export async function writeNotices(runtime) {
  const packages = await thirdParties();
  await mkdir(notices, { recursive: true });
  await writeFile(
    join(notices, 'THIRD-PARTY-LICENCES.txt'),
    packages.map(noticeOf).join(`\n${'-'.repeat(78)}\n\n`),
  );
  await writeFile(
    join(notices, 'offprint.cdx.json'),
    `${JSON.stringify(await billOf(packages, runtime), null, 2)}\n`,
  );
}

const noticeOf = ({ name, version, licence, text }) => `${name} ${version} (${licence})\n\n${text.trim()}\n`;

async function billOf(packages, runtime) {
  const app = await describeApp();
  return {
    bomFormat: 'CycloneDX',
    specVersion: '1.6',
    version: 1,
    metadata: {
      component: {
        type: 'application',
        name: app.name,
        version: app.version,
        licenses: [{ license: { id: 'MIT' } }],
      },
    },
    components: [
      {
        type: 'framework',
        name: 'electron',
        version: runtime.version,
        purl: purlOf('electron', runtime.version),
      },
      ...packages.map(({ name, version, licence }) => ({
        type: 'library',
        name,
        version,
        purl: purlOf(name, version),
        licenses: [{ expression: licence }],
      })),
    ],
  };
}

/** A scope's sign is escaped: pkg:npm/%40scope/name@1.0.0 */
const purlOf = (name, version) => `pkg:npm/${name.replace('@', '%40')}@${version}`;
