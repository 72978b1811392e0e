import type { PaperId } from '../library/ids.ts';
import type { Paper } from '../library/paper.ts';
import { personName } from './person-name.ts';

/** The pattern until the reader sets another: `garosi2026large`. */
export const defaultKeyPattern = '{author}{year}{word}';

/** What a pattern may hold beside plain text. */
export const keyParts = ['author', 'Author', 'year', 'word', 'Word', 'id'] as const;
type KeyPart = (typeof keyParts)[number];

const letters: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ı: 'i',
};

/** The key of a paper by a pattern: letters, digits and `-_:.` only, which every program takes; never empty. */
export function citationKey(paper: Paper, pattern: string = defaultKeyPattern): string {
  const filled = pattern.replace(/\{(\w+)\}/g, (whole, name: string) =>
    isKeyPart(name) ? partOf(paper, name) : whole,
  );
  return safeKey(filled) || safeKey(paper.id);
}

/** Only what every program takes as a key. */
export const safeKey = (text: string): string => text.replace(/[^A-Za-z0-9:._-]/g, '');

/**
 * A key for each paper, none twice: keys that the reader gave stay, the others get `a`, `b`, … in the order
 * of the papers' ids where they meet, so that they do not depend on how a list is sorted.
 */
export function citationKeys(
  papers: readonly Paper[],
  given: ReadonlyMap<PaperId, string>,
  pattern: string = defaultKeyPattern,
): ReadonlyMap<PaperId, string> {
  const keys = new Map<PaperId, string>();
  const taken = new Set<string>();
  const take = (paper: Paper, wanted: string): void => {
    let key = wanted;
    for (let turn = 0; taken.has(key.toLowerCase()); turn += 1) key = `${wanted}${letterOf(turn)}`;
    taken.add(key.toLowerCase());
    keys.set(paper.id, key);
  };
  const sorted = [...papers].sort((one, other) => (one.id < other.id ? -1 : 1));
  for (const paper of sorted) {
    const own = safeKey(given.get(paper.id) ?? '');
    if (own !== '') take(paper, own);
  }
  for (const paper of sorted) if (!keys.has(paper.id)) take(paper, citationKey(paper, pattern));
  return keys;
}

const letterOf = (turn: number): string => (turn < 26 ? String.fromCharCode(97 + turn) : `-${String(turn)}`);

function isKeyPart(name: string): name is KeyPart {
  return keyParts.some((part) => part === name);
}

function partOf(paper: Paper, part: KeyPart): string {
  switch (part) {
    case 'author':
      return surname(paper);
    case 'Author':
      return capital(surname(paper));
    case 'year':
      return (paper.publishedOn ?? paper.edition ?? '').slice(0, 4);
    case 'word':
      return tellingWord(paper.title);
    case 'Word':
      return capital(tellingWord(paper.title));
    case 'id':
      return paper.id.replace('/', '-');
  }
}

function surname(paper: Paper): string {
  const first = paper.authors.find((author) => !author.hidden);
  const name = personName(first?.name ?? '');
  return ascii('literal' in name ? name.literal : name.family) || 'anonymous';
}

/** The first word of the title that says something. */
function tellingWord(title: string): string {
  const words = title.split(/\s+/).map(ascii);
  return words.find((word) => word.length > 3) ?? words.find((word) => word !== '') ?? '';
}

function ascii(text: string): string {
  return text
    .toLowerCase()
    .replace(/[łøđðþßæœı]/g, (letter) => letters[letter] ?? letter)
    .normalize('NFD')
    .replace(/[^a-z0-9]/g, '');
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
