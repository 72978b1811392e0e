/// <reference path="./citation-js.d.ts" />
import { plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { z } from '../schema.ts';
import type { CslItem } from './csl-item.ts';

// Its own escaping drops every letter that it has no TeX command for; `escapeTex` does that part.
plugins.config.get('@bibtex').format.asciiOnly = false;

const bibEntrySchema = z.object({
  label: z.string(),
  properties: z.record(z.string(), z.union([z.string(), z.undefined()])),
});
const risEntrySchema = z.record(z.string(), z.union([z.string(), z.array(z.string()), z.undefined()]));

/** The fields that the library gives an item in BibTeX or BibLaTeX. */
export function bibFields(format: 'bibtex' | 'biblatex', item: CslItem): Readonly<Record<string, string>> {
  const [entry] = z.array(bibEntrySchema).parse(plugins.output.format(format, [item], { format: 'object' }));
  return Object.fromEntries(
    Object.entries(entry?.properties ?? {}).flatMap(([name, value]) =>
      value === undefined ? [] : [[name, value]],
    ),
  );
}

/** The tags that the library gives an item in RIS, each with its values. */
export function risTags(item: CslItem): ReadonlyMap<string, readonly string[]> {
  const [entry] = z.array(risEntrySchema).parse(plugins.output.format('ris', [item], { format: 'object' }));
  return new Map(
    Object.entries(entry ?? {}).flatMap(([tag, value]) =>
      value === undefined ? [] : [[tag, [value].flat()] as const],
    ),
  );
}

/**
 * Reads BibTeX, BibLaTeX, RIS or CSL-JSON into CSL-JSON items, unchecked.
 * @throws whatever the library throws when it cannot read the text.
 */
export function readCitations(text: string): unknown {
  return plugins.input.chain(text, { generateGraph: false });
}

const fieldSchema = z.union([z.string(), z.number()]).transform(String);
const fieldsSchema = z.array(z.object({ properties: z.record(z.string(), fieldSchema.catch('')) }));

/**
 * The fields of the first BibTeX entry as they stand there; CSL-JSON has no place for some of them.
 * @throws whatever the library throws when it cannot read the text.
 */
export function readBibFields(text: string): Readonly<Record<string, string | undefined>> {
  const read = plugins.input.chain(text, { generateGraph: false, target: '@biblatex/entries+list' });
  return fieldsSchema.parse(read)[0]?.properties ?? {};
}
