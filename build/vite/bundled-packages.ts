import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import type { Plugin } from 'vite';

const folder = 'out/third-party';
const inPackage = /^(.*node_modules\/((?:@[^/]+\/)?[^/]+))\//;

interface Described {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  readonly text: string;
}

/**
 * Writes down which packages of others a bundle carries, with their licences, in out/third-party.
 * @param part the bundle's name
 * @param more packages that come in by other ways than modules, such as fonts and styles
 */
export function bundledPackages(part: string, more: readonly string[] = []): Plugin {
  const roots = new Set(more.map((name) => path.resolve('node_modules', name)));
  return {
    name: 'offprint-bundled-packages',
    generateBundle(_options, bundle) {
      for (const output of Object.values(bundle)) {
        if (output.type !== 'chunk') continue;
        for (const id of output.moduleIds) {
          const root = inPackage.exec(id.replaceAll('\\', '/').replace(/^\0/, ''))?.[1];
          if (root !== undefined && existsSync(path.join(root, 'package.json'))) roots.add(root);
        }
      }
      mkdirSync(folder, { recursive: true });
      const described = [...roots].map(describe);
      writeFileSync(path.join(folder, `${part}.json`), JSON.stringify(described));
    },
  };
}

function describe(root: string): Described {
  const { name, version, license } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  const file = readdirSync(root).find((entry) => /^(licen[cs]e|copying|ofl)/i.test(entry));
  const text = file === undefined ? '' : readFileSync(path.join(root, file), 'utf8');
  const licence = typeof license === 'string' ? license : (license?.type ?? 'see its text');
  return { name, version, licence, text };
}
