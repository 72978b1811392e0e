import { expect, test } from 'vitest';
import { inTurns, piecesOfMarkdown, piecesOfPage } from './in-pieces.ts';

test('a page is parted at its sections only', () => {
  const section = (at: number): string => `<section id="S${at}">${'<p>x</p>'.repeat(5_000)}</section>`;
  const pieces = piecesOfPage(`<article>${section(1)}${section(2)}${section(3)}</article>`);
  expect(pieces.map((piece) => piece.slice(0, 17))).toEqual([
    '<article>',
    '<section id="S1">',
    '<section id="S2">',
    '<section id="S3">',
  ]);
  expect(pieces.join('')).toContain('</section></article>');
});

test('formulas keep their TeX and lose their MathML', () => {
  const tex = '<math alttext="a &lt; b" display="inline"><mi>a</mi><annotation>a</annotation></math>';
  expect(piecesOfPage(`<p>${tex} and ${tex}</p>`)).toEqual([
    '<p><math alttext="a &lt; b" display="inline"></math> and <math alttext="a &lt; b" display="inline"></math></p>',
  ]);
  for (const left of ['<p><math><mi>a</mi></math></p>', '<p><math alttext="a"><mi>', '<math alttext="', ''])
    expect(piecesOfPage(left).join('')).toBe(left);
});

test('Markdown is parted between paragraphs, and nothing is lost', () => {
  const long = `Words ${'and more '.repeat(900)}`;
  const text = [`# Title`, long, long, `## Next`, long].join('\n\n');
  const pieces = piecesOfMarkdown(text);
  expect(pieces.length).toBeGreaterThan(2);
  expect(pieces.join('').trimEnd()).toBe(text.trimEnd());
});

test('Markdown is never parted inside code, a formula, a list or a table', () => {
  const filler = 'x'.repeat(9_000);
  const code = `\`\`\`\n# no heading\n\nWords\n${filler}\n\n\`\`\``;
  const formula = `$$\nWords\n\n${filler}\n$$`;
  const list = `- one\n\n- two ${filler}\n\n- three`;
  for (const block of [code, formula, list]) {
    const whole = piecesOfMarkdown(`Before.\n\n${block}\n\nAfter.\n\n$$one line$$\n\nEnd.`).filter((piece) =>
      piece.includes('x'),
    );
    expect(whole).toHaveLength(1);
    expect(whole[0]).toContain(block);
  }
});

test('others have their turn between two pieces', async () => {
  const said: string[] = [];
  setImmediate(() => said.push('other'));
  await inTurns(['a', 'b'], (piece) => void said.push(piece));
  expect(said).toEqual(['a', 'other', 'b']);
});
