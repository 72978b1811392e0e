import { describe, expect, it } from 'vitest';
import { isPageShell, readMarkdown } from './markdown-blocks.ts';

const base = new URL('https://arxiv.org/html/2606.10001/');
const text = (value: string) => ({ kind: 'text', text: value });
const read = (...lines: string[]) => readMarkdown(lines.join('\n\n'), base);

describe('isPageShell', () => {
  const paper = `# Title\n\n## Abstract\n\n${'Words of the paper. '.repeat(40)}`;
  it.each([
    ['a paper', paper, false],
    ['a paper behind blank lines', `\n\n${paper}`, false],
    ['the page of the feed', `<!doctype html>\n<html class="">${'<div></div>'.repeat(4_000)}</html>`, true],
    ['its short form', '<!doctype html>\n<html><head><meta http-equiv="refresh"></head></html>', true],
    ['a page without a type', `  <html>${paper}</html>`, true],
    ['one line', '# Title', true],
    ['text without a heading', 'Words. '.repeat(100), true],
    ['nothing', '', true],
  ])('%s', (_what, sent, isShell) => {
    expect(isPageShell(sent)).toBe(isShell);
  });
});

describe('readMarkdown', () => {
  it('reads headings, paragraphs, emphasis, links and formulas', async () => {
    expect(
      await read(
        '# A *title*',
        'We **do** `this` for $x^2$, see [here](https://example.org/).',
        '$$\na = b\n$$',
        '$$c$$',
      ),
    ).toEqual([
      {
        kind: 'heading',
        id: null,
        level: 1,
        runs: [text('A '), { kind: 'emphasis', style: 'italic', text: 'title' }],
      },
      {
        kind: 'paragraph',
        id: null,
        runs: [
          text('We '),
          { kind: 'emphasis', style: 'bold', text: 'do' },
          text(' '),
          { kind: 'emphasis', style: 'code', text: 'this' },
          text(' for '),
          { kind: 'math', tex: 'x^2' },
          text(', see '),
          { kind: 'link', text: 'here', href: 'https://example.org/' },
          text('.'),
        ],
      },
      { kind: 'formula', id: null, tex: 'a = b', label: null },
      { kind: 'formula', id: null, tex: 'c', label: null },
    ]);
  });

  it('puts captions to their pictures and tables', async () => {
    expect(
      await read(
        '![Figure](x4.png)',
        '*Figure 4: Bars.*',
        '*Table 1: Numbers.*',
        '| a | b |\n|---|---|\n| 1 | 2 |',
      ),
    ).toMatchObject([
      {
        kind: 'figure',
        images: [{ url: 'https://arxiv.org/html/2606.10001/x4.png' }],
        caption: [text('Figure 4: Bars.')],
      },
      {
        kind: 'table',
        caption: [text('Table 1: Numbers.')],
        rows: [
          [{ header: true }, {}],
          [{ header: false, runs: [text('1')] }, {}],
        ],
      },
    ]);
  });

  it('lets citations lead to the references', async () => {
    expect(await read('As [1, 7] say.', '## References', '[1] Lovelace. Notes.', '[2] Turing. On.')).toEqual([
      {
        kind: 'paragraph',
        id: null,
        runs: [text('As ['), { kind: 'citation', text: '1', target: 'bib.bib1' }, text(', 7] say.')],
      },
      { kind: 'heading', id: null, level: 2, runs: [text('References')] },
      {
        kind: 'list',
        id: 'bib',
        ordered: false,
        items: [
          { id: 'bib.bib1', label: '[1]', depth: 0, runs: [text('Lovelace. Notes.')] },
          { id: 'bib.bib2', label: '[2]', depth: 0, runs: [text('Turing. On.')] },
        ],
      },
    ]);
  });

  it('reads lists, code and quotes, and leaves raw markup out', async () => {
    expect(
      await read(
        '- one\n- two\n  - inner',
        '```\ncode\n```',
        '> said',
        '<script>alert(1)</script>',
        'a <b onclick="x">b</b>',
      ),
    ).toMatchObject([
      { kind: 'list', items: [{ depth: 0 }, { depth: 0 }, { depth: 1, runs: [text('inner')] }] },
      { kind: 'code', text: 'code' },
      { kind: 'quote', runs: [text('said')] },
      { kind: 'paragraph', runs: [text('a b')] },
    ]);
  });
});
