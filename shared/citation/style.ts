/** A citation style in CSL: as XML, or as the tree of it that comes from a package. */
export type StyleSource = string | object;

/** A style with everything its text needs. */
export interface CitationStyle {
  /** Differs for different styles; the engine keeps what it built under it. */
  readonly name: string;
  readonly source: StyleSource;
  /** The language of its words, such as `en-GB`. */
  readonly locale: string;
  /** The words of that language; `null` when the library has them itself. */
  readonly localeSource: StyleSource | null;
}

/** The language a style asks for, else American English. */
export function localeOf(source: StyleSource): string {
  const written = typeof source === 'string' ? /\bdefault-locale="([A-Za-z-]+)"/.exec(source)?.[1] : null;
  return written ?? attribute(source, 'default-locale') ?? 'en-US';
}

function attribute(source: StyleSource, name: string): string | null {
  if (typeof source === 'string' || !('attrs' in source)) return null;
  const value: unknown = Object.entries(source.attrs ?? {}).find(([key]) => key === name)?.[1];
  return typeof value === 'string' ? value : null;
}

/** What a style file of the reader says of itself; `null` when it is none that sets a bibliography by itself. */
export function readStyleFile(xml: string): { readonly id: string; readonly title: string } | null {
  if (!/<style\b[^>]*xmlns="http:\/\/purl\.org\/net\/xbiblio\/csl"/.test(xml)) return null;
  // A dependent style holds no rules, only the address of the style that does.
  if (!/<bibliography\b/.test(xml)) return null;
  const info = /<info>([\s\S]*?)<\/info>/.exec(xml)?.[1] ?? '';
  const title = /<title>([^<]+)<\/title>/.exec(info)?.[1]?.trim() ?? '';
  const id = /<id>([^<]+)<\/id>/.exec(info)?.[1]?.trim().split('/').at(-1) ?? '';
  return title === '' || !/^[\w.-]{1,100}$/.test(id) ? null : { id, title };
}
