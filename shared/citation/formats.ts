/** Formats for other programs. */
export const dataFormats = ['bibtex', 'biblatex', 'ris', 'csl-json'] as const;
/** Texts for people, by citation style. */
export const styleFormats = ['apa', 'mla', 'chicago', 'ieee', 'nature'] as const;
export const citationFormats = [...dataFormats, ...styleFormats] as const;
/** A list as a feed that other readers can follow. */
export const feedFormats = ['rss', 'atom', 'json-feed'] as const;
/** All that a list can be written as. */
export const exportFormats = [...citationFormats, ...feedFormats] as const;

export type DataFormat = (typeof dataFormats)[number];
export type StyleFormat = (typeof styleFormats)[number];
export type CitationFormat = (typeof citationFormats)[number];
export type FeedFormat = (typeof feedFormats)[number];
export type ExportFormat = (typeof exportFormats)[number];

/** A format as it is chosen and remembered: one that comes with Offprint, or a style that the reader added. */
export type FormatChoice = ExportFormat | `style:${string}`;

export function isDataFormat(format: string): format is DataFormat {
  return dataFormats.some((known) => known === format);
}

export function isFeedFormat(format: string): format is FeedFormat {
  return feedFormats.some((known) => known === format);
}

export function isFormatChoice(text: string): text is FormatChoice {
  return exportFormats.some((known) => known === text) || text.startsWith('style:');
}

/** How the names of files in a format end. */
export function extensionOf(format: FormatChoice): string {
  switch (format) {
    case 'bibtex':
    case 'biblatex':
      return 'bib';
    case 'ris':
      return 'ris';
    case 'csl-json':
    case 'json-feed':
      return 'json';
    case 'rss':
    case 'atom':
      return 'xml';
    default:
      return 'txt';
  }
}
