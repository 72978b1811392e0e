import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { hasProgram } from '../../build/vite/has-program.ts';
import { author, citedForTests } from './cited-paper.test-support.ts';
import { writeCitations } from './write-citations.ts';

/** A style for BibTeX that prints what it read: its own view of key, authors, title and id. */
const style = `ENTRY { author title eprint eprinttype archiveprefix year } {} {}
INTEGERS { i }
FUNCTION {show} {
  cite$ write$ newline$
  #1 'i :=
  { author num.names$ #1 + i > }
  { author i "{vv}|{ll}|{jj}|{ff}" format.name$ write$ newline$ i #1 + 'i := }
  while$
  title write$ newline$
  eprint " " * eprinttype * " " * archiveprefix * " " * year * write$ newline$
}
FUNCTION {misc} { show }
READ
ITERATE {call.type$}
`;

function run(bib: string): { readonly shown: string; readonly log: string } {
  const folder = mkdtempSync(path.join(tmpdir(), 'offprint-bib-'));
  try {
    writeFileSync(path.join(folder, 'list.bib'), bib);
    writeFileSync(path.join(folder, 'show.bst'), style);
    writeFileSync(path.join(folder, 'main.aux'), '\\citation{*}\n\\bibdata{list}\n\\bibstyle{show}\n');
    const { stdout: log } = spawnSync('bibtex', ['main'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, BIBINPUTS: '.', BSTINPUTS: '.' },
    });
    return { shown: readFileSync(path.join(folder, 'main.bbl'), 'utf8'), log };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

describe('the program bibtex', () => {
  it.skipIf(!hasProgram('bibtex'))('reads what was written, without a warning', () => {
    const hard = citedForTests({
      title: 'An unbalanced { brace, 100% of it & a_b',
      authors: [
        author('Émile Ångström'),
        author('Jan van der Berg'),
        author('Martin Luther King Jr.'),
        author('Barnes and Noble Lab'),
        author('{Odd} Name, with 50%'),
        author('李 明'),
      ],
    });
    const { shown, log } = run(
      writeCitations('bibtex', [hard, { ...citedForTests(), citationKey: 'second' }]),
    );
    expect(log).not.toMatch(/warning|error/i);
    expect(shown.split('\n')).toEqual(
      expect.arrayContaining([
        'garosi2026large',
        '|Ångström||Émile',
        'van~der|Berg||Jan',
        '|King|Jr.|Martin~Luther',
        '|{Barnes and Noble Lab}||',
        '|李||明',
        'second',
        '2606.13392 arxiv arXiv 2026',
      ]),
    );
    expect(shown.match(/2606\.13392/g)).toHaveLength(2);
  });
});
