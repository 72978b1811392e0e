/** Formats for other programs. */
export const dataFormats = ['bibtex', 'biblatex', 'ris', 'csl-json'] as const;
/** Texts for people, by citation style. */
export const styleFormats = ['apa', 'mla', 'chicago', 'ieee', 'nature'] as const;
export const citationFormats = [...dataFormats, ...styleFormats] as const;

export type DataFormat = (typeof dataFormats)[number];
export type StyleFormat = (typeof styleFormats)[number];
export type CitationFormat = (typeof citationFormats)[number];

/** A format as it is chosen and remembered: one that comes with Offprint, or a style that the reader added. */
export type FormatChoice = CitationFormat | `style:${string}`;

export function isDataFormat(format: string): format is DataFormat {
  return dataFormats.some((known) => known === format);
}

export function isFormatChoice(text: string): text is FormatChoice {
  return citationFormats.some((known) => known === text) || text.startsWith('style:');
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
      return 'json';
    default:
      return 'txt';
  }
}
