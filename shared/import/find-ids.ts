import type { PaperId } from '../library/ids.ts';
import { paperNamedBy } from '../search/addresses.ts';

const mention = /\barxiv[:.\s]\s*((?:\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?)/i;

/** The paper that one of these texts names: as an address, a DOI of arXiv's, or `arXiv:` with its id. */
export function paperIn(texts: readonly (string | null | undefined)[]): PaperId | null {
  for (const text of texts) {
    const named = text ? paperNamedBy(text.trim()) : null;
    if (named !== null) return named;
  }
  for (const text of texts) {
    const id = mention.exec(text ?? '')?.[1];
    const named = id === undefined ? null : paperNamedBy(id);
    if (named !== null) return named;
  }
  return null;
}

/** The DOI in a text, in lower case, without the address before it. */
export function doiIn(text: string | null | undefined): string | null {
  const found = /\b10\.\d{4,9}\/[^\s"<>]+/.exec(text ?? '')?.[0];
  return found === undefined ? null : found.replace(/[.,;]+$/, '').toLowerCase();
}

/** A title as it is compared: letters and digits only, whatever case, accents, braces and TeX around them. */
export function titleKey(title: string): string {
  return title
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\\[a-z]+/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, '');
}
