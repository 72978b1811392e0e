import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitTex } from './split-tex.ts';

const plain = (text: string) => ({ text, isTex: false });
const tex = (text: string) => ({ text, isTex: true });

describe('splitTex', () => {
  it.each([
    ['', []],
    ['no formula', [plain('no formula')]],
    ['$x$', [tex('x')]],
    ['On $\\ell_1$-norms', [plain('On '), tex('\\ell_1'), plain('-norms')]],
    ['$a$ and $b$', [tex('a'), plain(' and '), tex('b')]],
    ['$$E=mc^2$$ holds', [tex('E=mc^2'), plain(' holds')]],
    ['with \\(x+y\\) set', [plain('with '), tex('x+y'), plain(' set')]],
    ['$O(n \\log n)$ time', [tex('O(n \\log n)'), plain(' time')]],
    ['over\ntwo $a\n+ b$ lines', [plain('over\ntwo '), tex('a\n+ b'), plain(' lines')]],
  ])('finds the formulas of %j', (text, parts) => {
    expect(splitTex(text)).toEqual(parts);
  });

  it.each([
    'costs $5',
    'from $5 to $10',
    'between $1,000 and $2,000 a month',
    '$5-$10 a piece',
    'the $HOME and $PATH of it',
    'a lone $ sign',
    '$ x $ is spaced',
    'escaped \\$5 and \\$6',
    '$$',
    '$$$$',
  ])('takes %j for plain text', (text) => {
    expect(splitTex(text)).toEqual([plain(text)]);
  });

  it('finds a formula beside a price and beside an escaped dollar', () => {
    expect(splitTex('for $5 we get $x$')).toEqual([plain('for $5 we get '), tex('x')]);
    expect(splitTex('\\$5 buys $x$')).toEqual([plain('\\$5 buys '), tex('x')]);
  });

  it('loses no character and never throws', () => {
    const unit = fc.constantFrom('$', '\\', '(', ')', ' ', '5', 'x', '\n', 'ä');
    fc.assert(
      fc.property(fc.string({ unit, maxLength: 30 }), (text) => {
        let rest = text;
        for (const part of splitTex(text)) {
          const at = rest.indexOf(part.text);
          expect(at).toBeGreaterThanOrEqual(0);
          expect(rest.slice(0, at)).toMatch(/^[$\\()]*$/);
          rest = rest.slice(at + part.text.length);
        }
        expect(rest).toMatch(/^[$\\)]*$/);
      }),
    );
  });
});
