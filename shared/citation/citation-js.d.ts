// @citation-js comes without types; this is what Offprint uses of it.

declare module '@citation-js/core' {
  interface Register {
    has(name: string): boolean;
    add(name: string, value: unknown): void;
  }
  export const plugins: {
    readonly output: { format(format: string, items: readonly object[], options?: object): unknown };
    readonly input: { chain(input: unknown, options?: object): unknown };
    readonly config: {
      get(name: '@bibtex'): { format: { asciiOnly: boolean; checkLabel: boolean } };
      get(name: '@csl'): { styles: Register; locales: Register };
    };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';
declare module '@citation-js/plugin-csl';
