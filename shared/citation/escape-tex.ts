import { splitTex } from '../library/split-tex.ts';

/**
 * Braces are written as words: BibTeX counts `{` and `}` even after a backslash, so that one alone would
 * swallow the rest of the file.
 */
const special: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '%': '\\%',
  '&': '\\&',
  '#': '\\#',
  $: '\\$',
  _: '\\_',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Text that TeX sets as it stands here. Letters of every script stay as they are, in UTF-8. */
export function escapeTex(text: string): string {
  return text.replace(/[\\{}%&#$_~^]/g, (character) => special[character] ?? character);
}

/** As `escapeTex`, for names: here `--` and `''` are no dashes and quotes of TeX's, but stand as they are. */
export function escapeName(name: string): string {
  return escapeTex(name).replace(/([-'`])(?=\1)/g, '$1{}');
}

/** Escapes what TeX would act on, but leaves whole formulas alone. */
export function escapeTitle(title: string): string {
  return splitTex(title)
    .map(({ isTex, text }) =>
      isTex && isBalanced(text) ? `$${text}$` : escapeTex(isTex ? `$${text}$` : text),
    )
    .join('');
}

function isBalanced(tex: string): boolean {
  let depth = 0;
  for (const character of tex) {
    if (character === '{') depth += 1;
    if (character === '}') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0;
}
