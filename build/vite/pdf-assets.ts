import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

/** What PDFs leave to their viewer: character maps, the standard fonts, colour profiles, picture decoders. */
const folders = ['cmaps', 'iccs', 'standard_fonts', 'wasm'];

/** The script engine for PDFs stays out (no script of a PDF runs), and decoders for engines without wasm. */
const isLeftOut = (name: string): boolean => name.startsWith('quickjs') || name.endsWith('.js');

/** Puts the files that pdf.js reads at run time beside the bundle, under `pdf/`. */
export function pdfAssets(): Plugin {
  const root = path.dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
  return {
    name: 'pdf-assets',
    apply: 'build',
    generateBundle() {
      for (const folder of folders) {
        for (const name of readdirSync(path.join(root, folder)).filter((each) => !isLeftOut(each))) {
          this.emitFile({
            type: 'asset',
            fileName: `pdf/${folder}/${name}`,
            source: readFileSync(path.join(root, folder, name)),
          });
        }
      }
    },
  };
}
