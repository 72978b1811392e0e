import type { CitedPaper } from '../../shared/citation/cited-paper.ts';
import {
  type DataFormat,
  type FeedFormat,
  type FormatChoice,
  isDataFormat,
  isFeedFormat,
} from '../../shared/citation/formats.ts';
import { type CitationStyle, localeOf, type StyleSource } from '../../shared/citation/style.ts';
import { fail } from '../../shared/failure/failure.ts';
import type { OwnStyle } from '../queries/citations.ts';
import { askCitations } from './ask-citations.ts';

const packed = {
  mla: 'modern-language-association',
  chicago: 'chicago-author-date',
  ieee: 'ieee',
  nature: 'nature',
} as const;

/** The languages whose words come with the library. */
const known: readonly string[] = ['en-US', 'nl-NL', 'fr-FR', 'de-DE', 'es-ES'];

/**
 * Papers as text in a format, written by a worker; `list` is what they are called together, which only feeds say.
 * @throws FailureError `gone` when a style that the reader added is gone, `cancelled` when the signal said so, else
 * what a style that cannot be followed makes of the engine.
 */
export async function textOf(
  papers: readonly CitedPaper[],
  format: FormatChoice,
  own: readonly OwnStyle[],
  list: string,
  signal?: AbortSignal,
): Promise<string> {
  const options = signal === undefined ? {} : { signal };
  if (isDataFormat(format)) return askCitations('data', { papers, format }, options);
  if (isFeedFormat(format)) return askCitations('feed', { papers, format, list }, options);
  return askCitations('style', { papers, style: await styleOf(format, own) }, options);
}

/**
 * Papers as HTML with the italics of a style; `null` in a format that is no style.
 * @throws as `textOf` does.
 */
export async function richOf(
  papers: readonly CitedPaper[],
  format: FormatChoice,
  own: readonly OwnStyle[],
  signal?: AbortSignal,
): Promise<string | null> {
  if (isDataFormat(format) || isFeedFormat(format)) return null;
  const options = signal === undefined ? {} : { signal };
  return askCitations('rich', { papers, style: await styleOf(format, own) }, options);
}

type StyleChoice = Exclude<FormatChoice, DataFormat | FeedFormat>;

async function styleOf(format: StyleChoice, own: readonly OwnStyle[]): Promise<CitationStyle | 'apa'> {
  if (format === 'apa') return 'apa';
  const { name, source } = await sourceOf(format, own);
  const locale = localeOf(source);
  const localeSource = known.includes(locale) ? null : await fetched(`locales/${locale}.json`);
  return { name, source, locale, localeSource };
}

async function sourceOf(
  format: Exclude<StyleChoice, 'apa'>,
  own: readonly OwnStyle[],
): Promise<{ readonly name: string; readonly source: StyleSource }> {
  if (format === 'mla' || format === 'chicago' || format === 'ieee' || format === 'nature') {
    return { name: packed[format], source: await fetched(`styles/${packed[format]}.json`) };
  }
  const style = own.find(({ id }) => format === `style:${id}`);
  if (style === undefined) return fail('gone', 'this citation style was removed');
  // A style that was replaced by a newer file must not be taken for the one that the engine has built.
  return { name: `${format} ${style.xml.length}`, source: style.xml };
}

async function fetched(name: string): Promise<object> {
  const answer = await fetch(`citation/${name}`);
  const source: unknown = answer.ok ? await answer.json() : null;
  return typeof source === 'object' && source !== null
    ? source
    : fail('gone', `citation/${name} does not come with Offprint`);
}
