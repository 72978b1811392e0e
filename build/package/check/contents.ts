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
  // Citation styles and languages; what pdf.js reads old PDFs with. Each with its licences.
  /^\/out\/app\/renderer\/(citation|pdf)(\/[a-z_]+)?$/,
  /^\/out\/app\/renderer\/citation\/(NOTICE\.txt|(locales|styles)\/[\w-]+\.json)$/,
  /^\/out\/app\/renderer\/pdf\/[a-z_]+\/([\w-]+\.(bcmap|pfb|ttf|wasm|icc)|LICENSE\w*)$/,
];
const namesTold = 10;

/** No file of the development is inside. */
export function checkContents(folder: string): void {
  const resources = path.join(folder, 'resources');
  const files = listPackage(path.join(resources, 'app.asar'), { isPack: false });
  const strange = files.filter((file) => !wanted.some((pattern) => pattern.test(file)));
  must(
    strange.length === 0,
    `only needed files are inside${strange.length > 0 ? `, but ${strange.slice(0, namesTold).join(', ')}` : ''}`,
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
