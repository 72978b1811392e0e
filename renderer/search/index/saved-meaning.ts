import type { LibraryIndex } from './library-index.ts';
import { Meaning } from './meaning.ts';
import type { Section } from './saved.ts';

const names = {
  terms: 'extra-topic-terms',
  rarity: 'extra-topic-rarity',
  basis: 'extra-topic-basis',
  vectors: 'extra-topic-vectors',
  learned: 'extra-topic-learned',
} as const;

/** What the papers are about, as sections to be saved beside the index. */
export function meaningSections(meaning: Meaning | null): Map<string, Section> {
  if (meaning === null) return new Map();
  const { terms, rarity, basis, vectors } = meaning.saved;
  return new Map<string, Section>([
    [names.terms, terms],
    [names.rarity, rarity],
    [names.basis, basis],
    [names.vectors, vectors],
    [names.learned, Uint32Array.of(meaning.learnedFrom)],
  ]);
}

/** Reads them again; `null` when they were not saved. */
export function readMeaning(
  index: LibraryIndex,
  sections: ReadonlyMap<string, Uint8Array<ArrayBuffer>>,
): Meaning | null {
  const [terms, rarity, basis, vectors, learned] = Object.values(names).map((name) => sections.get(name));
  if (!terms || !rarity || !basis || !vectors || !learned) return null;
  const floats = (bytes: Uint8Array<ArrayBuffer>) =>
    new Float32Array(bytes.buffer, bytes.byteOffset, bytes.byteLength / 4);
  const saved = {
    terms: new Uint32Array(terms.buffer, terms.byteOffset, terms.byteLength / 4),
    rarity: floats(rarity),
    basis: floats(basis),
    // Vectors are written to, so they get memory of their own.
    vectors: new Int8Array(vectors.slice().buffer),
  };
  const learnedFrom = new Uint32Array(learned.buffer, learned.byteOffset, 1)[0] ?? 0;
  return Meaning.read(index, saved, learnedFrom);
}
