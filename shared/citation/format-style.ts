/// <reference path="./citation-js.d.ts" />
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-csl';
import type { CitedPaper } from './cited-paper.ts';
import { cslItem } from './csl-item.ts';
import type { CitationStyle } from './style.ts';

const { styles, locales } = plugins.config.get('@csl');

/**
 * Papers as a bibliography in a style, one a line, in the style's own order. Numbers before the entries are
 * left out for one paper alone.
 * @throws whatever the engine throws at a style that it cannot follow.
 */
export function formatInStyle(papers: readonly CitedPaper[], style: CitationStyle | 'apa'): string {
  if (papers.length === 0) return '';
  const { name, locale } = style === 'apa' ? { name: 'apa', locale: 'en-US' } : register(style);
  const written = plugins.output.format('bibliography', papers.map(cslItem), {
    template: name,
    lang: locale,
    format: 'text',
  });
  const lines = String(written)
    .split('\n')
    .map((line) => line.trim().replace(/^(\[\d+\]|\d+\.)\s*/, papers.length === 1 ? '' : '$1 '))
    .filter((line) => line !== '');
  return `${lines.join('\n')}\n`;
}

function register(style: CitationStyle): { readonly name: string; readonly locale: string } {
  if (!styles.has(style.name)) styles.add(style.name, style.source);
  if (style.localeSource !== null && !locales.has(style.locale))
    locales.add(style.locale, style.localeSource);
  return style;
}
