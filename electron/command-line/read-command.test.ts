import { expect, it } from 'vitest';
import { readCommand } from './read-command.ts';

const typed = (line: string) => readCommand(line === '' ? [] : line.split(' '), '1.2.3', '/home/reader');

it.each([
  ['sync', { name: 'sync' }],
  ['--no-sandbox sync --user-data-dir=/tmp/p', { name: 'sync' }],
  ['search sparse attention', { name: 'search', query: 'sparse attention', json: false, limit: 20 }],
  ['search --json --limit 3 kv', { name: 'search', query: 'kv', json: true, limit: 3 }],
  ['add arXiv:2606.13392v2', { name: 'add', paper: '2606.13392', file: null, to: null }],
  ['add https://arxiv.org/pdf/2606.13392', { name: 'add', paper: '2606.13392', file: null, to: null }],
  ['add mine.pdf', { name: 'add', paper: null, file: '/home/reader/mine.pdf', to: null }],
  [
    'add mine.pdf --to 2606.13392v2',
    { name: 'add', paper: null, file: '/home/reader/mine.pdf', to: '2606.13392' },
  ],
  ['add --own mine.pdf', { name: 'add', paper: null, file: '/home/reader/mine.pdf', to: 'own' }],
  [
    'export --list Starred --format bibtex',
    { name: 'export', list: 'Starred', format: 'bibtex', output: null },
  ],
  [
    'export --list=Later --format=bibtex --output later.bib',
    { name: 'export', list: 'Later', format: 'bibtex', output: '/home/reader/later.bib' },
  ],
])('"offprint %s" is a command', (line, command) => {
  expect(typed(line)).toEqual({ kind: 'command', command });
});

it.each([
  '',
  '--no-sandbox',
  '--screenshot=a.png',
  '--screenshot picture',
  'offprint://paper/2606.13392',
  '/home/reader/a.pdf',
  'file:///home/reader/a.pdf',
])('"offprint %s" opens the window', (line) => {
  expect(typed(line)).toEqual({ kind: 'window' });
});

it.each(['serach attention', 'list', '--no-sandbox status'])('"offprint %s" shows the usage', (line) => {
  const usage = expect.stringMatching(/^"\w+" is no command\.\n\nUsage: offprint/);
  expect(typed(line)).toEqual({ kind: 'told', code: 2, words: usage });
});

it.each([
  'add',
  'add something',
  'search',
  'search --limit 0 x',
  'search --yaml x',
  'sync now',
  'export --list A',
  'export --format bibtex',
])('"offprint %s" is not understood', (line) => {
  expect(typed(line)).toMatchObject({ kind: 'told', code: 2 });
});

it('tells the version and the usage', () => {
  expect(typed('--version')).toEqual({ kind: 'told', words: '1.2.3\n', code: 0 });
  expect(typed('--help')).toMatchObject({ code: 0 });
  for (const name of ['sync', 'search', 'add', 'export']) {
    const usage = expect.stringMatching(`^Usage: offprint ${name}\\b`);
    for (const flag of ['--help', '-h'])
      expect(typed(`${name} ${flag}`)).toEqual({ kind: 'told', code: 0, words: usage });
  }
});
