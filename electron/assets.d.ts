/** A picture of the bundle as a data URL. */
declare module '*.png?inline' {
  const url: string;
  export default url;
}

/** A file of a package as text. */
declare module '*?raw' {
  const content: string;
  export default content;
}

/** A checker of spelling in plain JavaScript. */
declare module 'nspell' {
  export default function nspell(
    affixes: string,
    words: string,
  ): {
    correct(word: string): boolean;
    suggest(word: string): string[];
    add(word: string): unknown;
  };
}
