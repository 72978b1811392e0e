import { describe, expect, it } from 'vitest';
import { corpus, seeded } from '../../../build/feed-server/corpus.ts';
import { newTagId, type PaperId, type TagId } from '../../../shared/library/ids.ts';
import type { Paper, Standing } from '../../../shared/library/paper.ts';
import { freshFacts, type PaperFacts } from '../../../shared/search/facts.ts';
import { matches } from '../../../shared/search/matches.ts';
import { readQuery } from '../../../shared/search/read-query.ts';
import { LibraryIndex } from './library-index.ts';
import { flag } from './papers.ts';
import { indexVersion, readIndex, saveIndex } from './saved.ts';
import { search, select } from './search.ts';

const pause = async (): Promise<void> => {};
const papers = corpus(600);
const words = [...new Set(papers.flatMap(({ paper }) => paper.title.split(/[^A-Za-z]+/)))].filter(
  (word) => word.length > 2,
);

/** A library as plain values, and the index that is told every change of it. */
class Twin {
  readonly index = new LibraryIndex();
  readonly facts = new Map<PaperId, PaperFacts>();
  readonly tags = new Map<TagId, string>();
  readonly tagged = new Map<PaperId, Set<TagId>>();
  readonly highlights = new Map<string, { paper: PaperId; quote: string; comment: string }>();

  put(paper: Paper, standing: Standing): void {
    const held = this.facts.get(paper.id) ?? freshFacts(paper, standing);
    this.facts.set(paper.id, { ...held, paper, standing });
    this.index.put(paper);
    this.index.putStanding(standing);
  }

  forget(id: PaperId): void {
    this.facts.delete(id);
    this.tagged.delete(id);
    for (const [key, { paper }] of this.highlights) {
      if (paper !== id) continue;
      this.highlights.delete(key);
      this.index.removeHighlight(key);
    }
    for (const tag of this.tags.keys()) this.index.tags.set(tag, this.index.papers.find(id) ?? -1, false);
    this.index.remove(id);
  }

  change(id: PaperId, change: Partial<PaperFacts>): void {
    const held = this.facts.get(id);
    if (held !== undefined) this.facts.set(id, { ...held, ...change });
  }

  factsOf(id: PaperId): PaperFacts | undefined {
    const held = this.facts.get(id);
    if (held === undefined) return undefined;
    const tags = [...(this.tagged.get(id) ?? [])].flatMap((tag) => this.tags.get(tag) ?? []);
    const annotations = [...this.highlights.values()].filter(({ paper }) => paper === id);
    return { ...held, tags, annotations };
  }

  /** An index made anew of the plain values. */
  rebuilt(): LibraryIndex {
    const index = new LibraryIndex();
    for (const {
      paper,
      standing,
      starred,
      seen,
      reading,
      note,
      text,
      comments,
      hasPdf,
    } of this.facts.values()) {
      index.put(paper);
      if (standing !== null) index.putStanding(standing);
      index.mark(paper.id, flag.starred, starred);
      index.mark(paper.id, flag.seen, seen);
      index.mark(paper.id, flag.reading, reading === 'reading');
      index.mark(paper.id, flag.read, reading === 'read');
      index.mark(paper.id, flag.pdf, hasPdf);
      index.putNote(paper.id, note);
      if (text !== null) index.putText(paper.id, text);
      index.putComments(paper.id, comments);
    }
    for (const [tag, name] of this.tags) index.tags.name(tag, name);
    for (const [id, tags] of this.tagged)
      for (const tag of tags) index.tags.set(tag, index.papers.find(id) ?? -1, true);
    for (const [key, { paper, quote, comment }] of this.highlights)
      index.putHighlight(key, paper, quote, comment);
    return index;
  }
}

/** Makes one random change to the plain values and to the index. */
function changeOnce(twin: Twin, random: () => number): void {
  const pick = <Value>(all: readonly Value[]): Value => {
    const value = all[Math.floor(random() * all.length)];
    if (value === undefined) throw new RangeError('nothing to pick from');
    return value;
  };
  const { paper, standing } = pick(papers);
  const { id } = paper;
  const some = (count: number): string => Array.from({ length: count }, () => pick(words)).join(' ');
  if (twin.facts.has(id) && random() < 0.03) {
    twin.forget(id);
    return;
  }
  if (!twin.facts.has(id) || random() < 0.2) {
    const title = random() < 0.3 ? some(5) : paper.title;
    const upvotes = Math.floor(random() * 100);
    twin.put({ ...paper, title, withdrawnAt: random() < 0.1 ? 'then' : null }, { ...standing, upvotes });
    return;
  }
  const on = random() < 0.5;
  const tags = [...twin.tags.keys()];
  const number = twin.index.papers.find(id) ?? -1;
  switch (Math.floor(random() * 10)) {
    case 0:
      twin.change(id, { starred: on });
      twin.index.mark(id, flag.starred, on);
      break;
    case 1:
      twin.change(id, { seen: on });
      twin.index.mark(id, flag.seen, on);
      break;
    case 2: {
      const reading = pick(['to-read', 'reading', 'read'] as const);
      twin.change(id, { reading });
      twin.index.mark(id, flag.reading, reading === 'reading');
      twin.index.mark(id, flag.read, reading === 'read');
      break;
    }
    case 3: {
      const note = on ? some(8) : '';
      twin.change(id, { note });
      twin.index.putNote(id, note);
      break;
    }
    case 4: {
      const key = `a${Math.floor(random() * 200)}`;
      const held = twin.highlights.get(key);
      if (held !== undefined) {
        twin.highlights.delete(key);
        twin.index.removeHighlight(key);
        break;
      }
      const highlight = { paper: id, quote: some(6), comment: some(2) };
      twin.highlights.set(key, highlight);
      twin.index.putHighlight(key, id, highlight.quote, highlight.comment);
      break;
    }
    case 5: {
      const tag = tags.length < 12 ? newTagId() : pick(tags);
      const name = `${pick(words)}/${pick(words)}`;
      twin.tags.set(tag, name);
      twin.index.tags.name(tag, name);
      break;
    }
    case 6: {
      if (tags.length === 0) break;
      const tag = pick(tags);
      const held = twin.tagged.get(id) ?? new Set();
      twin.tagged.set(id, held);
      if (on) held.add(tag);
      else held.delete(tag);
      twin.index.tags.set(tag, number, on);
      break;
    }
    case 7: {
      const text = on ? some(60) : null;
      twin.change(id, { text });
      twin.index.putText(id, text ?? '');
      break;
    }
    case 8: {
      const comments = on ? [some(8), some(5)] : [];
      twin.change(id, { comments });
      twin.index.putComments(id, comments);
      break;
    }
    default:
      twin.change(id, { hasPdf: on });
      twin.index.mark(id, flag.pdf, on);
      break;
  }
}

const shapes: readonly ((word: () => string) => string)[] = [
  (word) => word(),
  (word) => `${word()} ${word()}`,
  (word) => `${word().slice(0, 4)}*`,
  (word) => `"${word()} ${word()}"`,
  (word) => `${word()} OR ${word()}`,
  (word) => `${word()} -${word()}`,
  (word) => `(${word()} OR tag:${word()}) -is:starred`,
  (word) => `in:title ${word()}`,
  (word) => `in:notes ${word()}`,
  (word) => `in:highlights ${word()}`,
  (word) => `in:text "${word()} ${word()}"`,
  (word) => `tag:${word()}`,
  (word) => `keyword:${word()} upvotes:>40`,
  () => 'is:unread has:code',
  () => 'is:reading OR is:read',
  () => 'is:annotated has:note',
  () => 'has:text -has:pdf',
  () => 'is:withdrawn',
  () => 'has:comments after:2024-01-10 before:2024-02',
  () => 'edition:2024-01',
  () => 'stars:<=10',
];

function questions(random: () => number, count: number): string[] {
  const word = (): string => words[Math.floor(random() * words.length)] ?? '';
  const names = papers.map(({ paper }) => paper);
  return Array.from({ length: count }, (_none, at) => {
    const paper = names[Math.floor(random() * names.length)];
    if (at % 7 === 0) return `author:"${paper?.authors[0]?.name ?? ''}"`;
    if (at % 7 === 1) return `org:"${paper?.organization?.title ?? ''}"`;
    if (at % 7 === 2) return `submitter:${paper?.submitter?.username ?? ''}`;
    if (at % 7 === 3) return `"${paper?.title.split(' ').slice(1, 4).join(' ') ?? ''}"`;
    if (at % 7 === 4) return paper?.githubRepo ?? paper?.id ?? '';
    return shapes[Math.floor(random() * shapes.length)]?.(word) ?? '';
  });
}

const idsOf = (index: LibraryIndex, query: string): string[] =>
  select(index, readQuery(query).query)
    .map((paper) => index.papers.ids[paper] ?? '')
    .sort();

describe('the index after 5,000 changes', () => {
  const random = seeded(11);
  const twin = new Twin();
  const asked = questions(random, 300);

  it('selects what reading every paper selects, sealed at changing moments', async () => {
    for (let change = 0; change < 5_000; change += 1) {
      changeOnce(twin, random);
      if (change % 700 === 650) await twin.index.seal(pause);
    }
    for (const query of asked) {
      const read = readQuery(query).query;
      const expected = [...twin.facts.keys()].filter((id) => {
        const facts = twin.factsOf(id);
        return facts !== undefined && matches(read, facts);
      });
      expect([query, idsOf(twin.index, query)]).toEqual([query, expected.sort()]);
    }
  });

  it('equals one made anew', async () => {
    const rebuilt = twin.rebuilt();
    await rebuilt.seal(pause);
    for (const query of asked) {
      expect([query, idsOf(twin.index, query)]).toEqual([query, idsOf(rebuilt, query)]);
      const best = (index: LibraryIndex) =>
        search(index, readQuery(query, { typing: true }).query, 'newest', 1_000)
          .hits.map(({ paper }) => index.papers.ids[paper])
          .sort();
      expect([query, best(twin.index)]).toEqual([query, best(rebuilt)]);
    }
  });

  it('is saved and read again whole', async () => {
    await twin.index.seal(pause);
    const { bytes } = saveIndex(twin.index.base, { device: 'd', changes: 3 });
    const saved = readIndex(bytes.buffer);
    expect(saved).toMatchObject({ device: 'd', changes: 3 });
    if (saved === null) return;
    const loaded = new LibraryIndex(saved.base);
    const fromFeed = asked.filter((query) => !/is:|has:|in:(notes|high)|tag:/.test(query));
    for (const id of twin.facts.keys()) {
      twin.index.putNote(id, '');
      twin.index.putComments(id, []);
    }
    for (const key of twin.highlights.keys()) twin.index.removeHighlight(key);
    twin.index.tags.clear();
    for (const query of fromFeed)
      expect([query, idsOf(loaded, query)]).toEqual([query, idsOf(twin.index, query)]);
  });

  it('is refused when damaged, cut, or of another version', () => {
    const { bytes } = saveIndex(twin.index.base, { device: 'd', changes: 3 });
    const damaged = bytes.slice();
    damaged[damaged.length - 900] = (damaged[damaged.length - 900] ?? 0) ^ 1;
    expect(readIndex(damaged.buffer)).toBeNull();
    expect(readIndex(bytes.slice(0, bytes.length / 2).buffer)).toBeNull();
    const other = new TextEncoder().encode(`"version":${indexVersion}`);
    const at = bytes.findIndex((_byte, start) => other.every((byte, index) => bytes[start + index] === byte));
    const later = bytes.slice();
    later[at + other.length - 1] = 57;
    expect(readIndex(later.buffer)).toBeNull();
    expect(readIndex(new ArrayBuffer(0))).toBeNull();
  });
});
