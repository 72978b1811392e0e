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
  const lines = bibliography(papers, style, 'text')
    .split('\n')
    .map((line) => line.trim().replace(numberBefore, papers.length === 1 ? '' : '$1 '))
    .filter((line) => line !== '');
  return `${lines.join('\n')}\n`;
}

/**
 * The same with its italics, as HTML for word processors: a paragraph an entry.
 * @throws whatever the engine throws at a style that it cannot follow.
 */
export function richInStyle(papers: readonly CitedPaper[], style: CitationStyle | 'apa'): string {
  if (papers.length === 0) return '';
  const [, ...entries] = bibliography(papers, style, 'html').split(/<div [^>]*class="csl-entry"[^>]*>/);
  return entries
    .map((entry) => entry.replaceAll(/<\/?div\b[^>]*>/g, ' ').replaceAll(otherTags, ''))
    .map((entry) => entry.replaceAll(/\s+/g, ' ').trim())
    .map((entry) => entry.replace(numberBefore, papers.length === 1 ? '' : '$1 '))
    .map((entry) => `<p>${entry}</p>\n`)
    .join('');
}

const numberBefore = /^(\[\d+\]|\d+\.)\s*/;
/** All that is not about letters. */
const otherTags = /<(?!\/?(?:i|b|sub|sup|span)\b)[^>]*>/g;

function bibliography(
  papers: readonly CitedPaper[],
  style: CitationStyle | 'apa',
  format: 'text' | 'html',
): string {
  const { name, locale } = style === 'apa' ? { name: 'apa', locale: 'en-US' } : register(style);
  return String(
    plugins.output.format('bibliography', papers.map(cslItem), { template: name, lang: locale, format }),
  );
}

function register(style: CitationStyle): { readonly name: string; readonly locale: string } {
  if (!styles.has(style.name)) styles.add(style.name, style.source);
  if (style.localeSource !== null && !locales.has(style.locale))
    locales.add(style.locale, style.localeSource);
  return style;
}
