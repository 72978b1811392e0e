/** A person's name in the parts that bibliographies sort by, or a body's name that stays whole. */
export type PersonName =
  | {
      readonly family: string;
      readonly given: string;
      /** The lower-case part of the family name: `van der`. */
      readonly particle: string | null;
      readonly suffix: string | null;
    }
  | { readonly literal: string };

const particles = new Set(
  'van von der den de del della di da dos das do du la le ten ter zu zur af av el al bin ibn y'.split(' '),
);
const suffix = /^(?:Jr\.?|Sr\.?|I{2,3}|IV)$/;
const body =
  /[&,/+@]|\d|\b(?:and|et al|the|team|group|lab|labs|laboratory|research|consortium|collaboration|community|project|university|institute|inc|corporation|foundation|intelligence|ai|llm)\b/i;
const ownScript = /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}]+$/u;

/** Composed, without control characters, each run of white space one space. */
export function plainText(text: string): string {
  return text
    .normalize('NFC')
    .replace(/\p{C}/gu, (character) => (/\s/.test(character) ? ' ' : ''))
    .replace(/\s+/g, ' ')
    .trim();
}

/** Takes a name apart as the feed gives it: first names first, except in scripts that put the family first. */
export function personName(name: string): PersonName {
  const whole = plainText(name);
  const parts = whole.split(' ');
  if (parts.length < 2 || body.test(whole)) return { literal: whole };
  if (parts.every((part) => ownScript.test(part))) {
    const [family = whole, ...given] = parts;
    return { family, given: given.join(' '), particle: null, suffix: null };
  }
  const ending = parts.length > 2 && suffix.test(parts.at(-1) ?? '') ? parts.pop() : undefined;
  const family = parts.pop() ?? whole;
  const given = [...parts];
  const before: string[] = [];
  while (given.length > 1 && particles.has(given.at(-1) ?? '')) before.unshift(given.pop() ?? '');
  return {
    family,
    given: given.join(' '),
    particle: before.length === 0 ? null : before.join(' '),
    suffix: ending ?? null,
  };
}
