import { memo } from 'react';
import { setFormula } from './set-formula.ts';

interface FormulaProps {
  readonly tex: string;
  readonly isDisplayed: boolean;
  /** Where it begins in the plain text. */
  readonly start: number;
}

/** A formula; what cannot be set stays as it was written. It counts as its TeX and is marked as a whole. */
export const Formula = memo(function Formula({ tex, isDisplayed, start }: FormulaProps) {
  const html = setFormula(tex, isDisplayed);
  const place = { 'data-start': start, 'data-length': tex.length };
  if (html === null) {
    return (
      <code {...place} className="font-mono text-[0.9em]">
        {tex}
      </code>
    );
  }
  return (
    // biome-ignore lint/security/noDangerouslySetInnerHtml: KaTeX's own markup, see setFormula
    <span {...place} dangerouslySetInnerHTML={{ __html: html }} />
  );
});
