import { escapeName } from './escape-tex.ts';
import type { PersonName } from './person-name.ts';

/** Parts that every program reads as they stand; all others are braced. */
const simple = /^\p{L}(?:[\p{L}\p{M}.’ ]|-(?=\p{L})|'(?!'))*$/u;

/** `al-Rashid`: some programs take the lower-case beginning off as a particle of its own. */
const hyphenatedParticle = /^\p{Ll}[^ ]*-/u;

/** A name as BibTeX wants it: `Last, First`, a body's name in braces so that it is not taken apart. */
export function bibtexName(name: PersonName): string {
  if ('literal' in name) return `{${escapeName(name.literal)}}`;
  const { family, given, particle, suffix } = name;
  const last = `${particle === null ? '' : `${particle} `}${part(family)}`;
  return [last, ...(suffix === null ? [] : [suffix]), part(given)].join(', ');
}

function part(text: string): string {
  return simple.test(text) && !hyphenatedParticle.test(text) && !/\band\b/i.test(text)
    ? text
    : `{${escapeName(text)}}`;
}
