import 'katex/dist/katex.min.css';
import katex from 'katex';

/** A formula as markup; `null` when KaTeX cannot read it. KaTeX escapes what it is given and trusts none of it. */
export function setFormula(tex: string, isDisplayed: boolean): string | null {
  try {
    return katex.renderToString(tex, {
      displayMode: isDisplayed,
      throwOnError: true,
      trust: false,
      strict: 'ignore',
      maxExpand: 500,
      maxSize: 40,
    });
  } catch {
    return null;
  }
}
