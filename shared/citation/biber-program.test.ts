import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasProgram } from '../../build/vite/has-program.ts';
import { bibtexName } from './bibtex-name.ts';
import { author, citedForTests } from './cited-paper.test-support.ts';
import { personName } from './person-name.ts';
import { writeCitations } from './write-citations.ts';

const isThere = hasProgram('biber');

/** What biber made of a file: the fields of each entry as it writes them back, and its log. */
function run(bib: string) {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-biber-'));
  try {
    writeFileSync(path.join(folder, 'list.bib'), bib);
    const { stdout: log } = spawnSync('biber', ['--tool', '--output-file', 'out.bib', 'list.bib'], {
      cwd: folder,
      encoding: 'utf8',
    });
    const written = readFileSync(path.join(folder, 'out.bib'), 'utf8');
    const entries = new Map(
      [...written.matchAll(/^@\w+\{([^,]+),\n([\s\S]*?)^\}/gm)].map(([, key = '', body = '']) => [
        key,
        new Map(
          [...body.matchAll(/^ {2}(\w+) += \{(.*)\},?$/gm)].map(([, name = '', value = '']) => [name, value]),
        ),
      ]),
    );
    return { log, entries };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const names = fc.oneof(
  fc
    .array(fc.stringMatching(/^[\p{Lu}][\p{L}\p{M}'.-]{0,9}$/u), { minLength: 1, maxLength: 4 })
    .map((parts) => parts.join(' ')),
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 16 }),
);

/** Only what LaTeX knows no way to write is kept out of the sample: letters that Unicode has not given out. */
const sample = fc
  .sample(names, { numRuns: 150, seed: 7 })
  .map((name) => personName(name))
  .filter((name) => !('literal' in name) || name.literal !== '');

describe.skipIf(!isThere)('the program biber', () => {
  it('reads both kinds of BibTeX without an error', () => {
    const cited = citedForTests({
      title: 'An unbalanced { brace, 100% of it & a_b',
      authors: [author('Émile Ångström'), author('Jan van der Berg'), author('Barnes and Noble Lab')],
    });
    for (const format of ['bibtex', 'biblatex'] as const) {
      const { log, entries } = run(writeCitations(format, [cited, { ...cited, citationKey: 'second' }]));
      expect(log).not.toMatch(/ERROR|WARN/);
      expect([...entries.keys()]).toEqual(['garosi2026large', 'second']);
      const entry = entries.get('second');
      expect(entry?.get('AUTHOR')).toBe('Ångström, Émile and van der Berg, Jan and {Barnes and Noble Lab}');
      expect(entry?.get('EPRINT')).toBe('2606.13392');
      expect(entry?.get('EPRINTTYPE')).toBe('arxiv');
      expect(entry?.get('EPRINTCLASS')).toBe('cs.LG');
    }
  });

  it('reads names of every script in the parts in which they were written', () => {
    const written = sample.map((name) => bibtexName(name));
    const bib = written
      .map((name, at) => `@misc{k${at},\n  title = {T},\n  author = {${name}}\n}\n`)
      .join('\n');
    const { log, entries } = run(bib);
    expect(log).not.toMatch(/ERROR/);
    const read = written.map((_name, at) => entries.get(`k${at}`)?.get('AUTHOR'));
    expect(read).toEqual(written);
  });
});
