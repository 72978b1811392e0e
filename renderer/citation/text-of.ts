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

const packed = {
  mla: 'modern-language-association',
  chicago: 'chicago-author-date',
  ieee: 'ieee',
  nature: 'nature',
} as const;

/** The languages whose words come with the library. */
const known: readonly string[] = ['en-US', 'nl-NL', 'fr-FR', 'de-DE', 'es-ES'];

/**
 * Papers as text in a format; `list` is what they are called together, which only feeds say. What writes it is loaded only now, so that a window starts without it.
 * @throws FailureError `gone` when a style that the reader added is gone; whatever a style that cannot be
 * followed makes the engine throw.
 */
export async function textOf(
  papers: readonly CitedPaper[],
  format: FormatChoice,
  own: readonly OwnStyle[],
  list: string,
): Promise<string> {
  if (isDataFormat(format)) {
    const { writeCitations } = await import('../../shared/citation/write-citations.ts');
    return writeCitations(format, papers);
  }
  if (isFeedFormat(format)) {
    const { writeFeed } = await import('../../shared/citation/write-feed.ts');
    return writeFeed(format, papers, list);
  }
  const { formatInStyle } = await import('../../shared/citation/format-style.ts');
  return formatInStyle(papers, await styleOf(format, own));
}

/**
 * Papers as HTML with the italics of a style; `null` in a format that is no style.
 * @throws as `textOf` does.
 */
export async function richOf(
  papers: readonly CitedPaper[],
  format: FormatChoice,
  own: readonly OwnStyle[],
): Promise<string | null> {
  if (isDataFormat(format) || isFeedFormat(format)) return null;
  const { richInStyle } = await import('../../shared/citation/format-style.ts');
  return richInStyle(papers, await styleOf(format, own));
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
