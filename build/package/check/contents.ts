import { readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { listPackage } from '@electron/asar';
import { must } from './say.ts';

// What the packed app needs and nothing else: a name that is not here does not belong into it.
const wanted = [
  /^\/package\.json$/,
  /^\/out(\/app(\/renderer(\/assets)?)?)?$/,
  /^\/out\/app\/main(-[\w.-]+)?\.js$/,
  /^\/out\/app\/preload\.cjs$/,
  /^\/out\/app\/renderer\/(index|recovery|[a-z-]+)\.html$/,
  /^\/out\/app\/renderer\/third-party\.json$/,
  /^\/out\/app\/renderer\/assets\/.+\.(js|mjs|css|woff2?|ttf|wasm|svg|png|json|md|pdf|bcmap|pfb)$/,
];

/** No file of the development is inside. */
export function checkContents(folder: string): void {
  const resources = path.join(folder, 'resources');
  const files = listPackage(path.join(resources, 'app.asar'), { isPack: false });
  const strange = files.filter((file) => !wanted.some((pattern) => pattern.test(file)));
  must(
    strange.length === 0,
    `only needed files are inside${strange.length > 0 ? `, but ${strange.join(', ')}` : ''}`,
  );
  for (const notice of [
    'LICENSE.txt',
    'THIRD-PARTY-LICENCES.txt',
    'offprint.cdx.json',
    'offprint-guide.pdf',
  ]) {
    must(statSync(path.join(resources, notice)).size > 1_000, `${notice} is there`);
  }
  const beside = readdirSync(resources).filter((name) => name === 'app' || name === 'default_app.asar');
  must(beside.length === 0, 'no other app lies beside it');
}
