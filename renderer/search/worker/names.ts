import { assertNever } from '../../../shared/assert-never.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import type { Paper } from '../../../shared/library/paper.ts';
import type { NamedField } from '../../../shared/search/query.ts';
import { fold, stem, wordsOf } from '../../../shared/search/words.ts';
import type { Library } from '../../store/database.ts';
import { evaluate } from '../index/evaluate.ts';
import { where } from '../index/fields.ts';
import type { LibraryIndex } from '../index/library-index.ts';
import { flag } from '../index/papers.ts';
import { ranked } from '../index/rank.ts';

const shownNames = 8;
/** So many papers are read to find names in. */
const readPapers = 60;

/** Names of the library that hold what was begun, most used first. */
export async function namesBeginning(
  library: Library,
  index: LibraryIndex,
  field: NamedField,
  begun: string,
): Promise<string[]> {
  const start = fold(begun.trim());
  const isBegun = (name: string): boolean => {
    const folded = fold(name);
    return folded.startsWith(start) || folded.includes(` ${start}`) || folded.includes(`/${start}`);
  };
  switch (field) {
    case 'tag': {
      const tags = await library.tags.toArray();
      return tags
        .map(({ name }) => name)
        .filter(isBegun)
        .sort((a, b) => a.localeCompare(b))
        .slice(0, shownNames);
    }
    case 'author': {
      const papers = await papersWith(library, index, start, where.authors);
      return mostUsed(papers.flatMap(({ authors }) => authors.map(({ name }) => name)).filter(isBegun));
    }
    case 'keyword': {
      const papers = await papersWith(library, index, start, where.keywords);
      return mostUsed(papers.flatMap(({ keywords }) => keywords).filter(isBegun));
    }
    case 'org': {
      const papers = await papersOf(library, index, index.papers.org, start);
      return [...new Set(papers.flatMap(({ organization }) => organization?.title ?? []))];
    }
    case 'submitter': {
      const papers = await papersOf(library, index, index.papers.submitter, start);
      return [...new Set(papers.flatMap(({ submitter }) => submitter?.username ?? []))];
    }
    default:
      return assertNever(field);
  }
}

function mostUsed(names: readonly string[]): string[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || a.localeCompare(b))
    .slice(0, shownNames)
    .map(([name]) => name);
}

/** The best papers that have the words begun in one of their fields. */
async function papersWith(
  library: Library,
  index: LibraryIndex,
  start: string,
  place: number,
): Promise<Paper[]> {
  const words = wordsOf(start);
  const clauses = words.map((word, at) => ({
    kind: 'word' as const,
    word,
    open: at === words.length - 1,
  }));
  const { scores, places } = evaluate(
    index,
    { kind: 'all', clauses },
    { scopes: [], tolerance: 'unknown-words' },
  );
  // Without a word no paper was found in any place.
  if (words.length > 0)
    scores.forEach((_score, paper) => {
      if (((places[paper] ?? 0) & place) === 0) scores[paper] = 0;
    });
  const { papers } = ranked(index, scores, 'relevance', readPapers);
  return readRows(
    library,
    papers.flatMap((paper) => index.papers.ids[paper] ?? []),
  );
}

/** A paper for each name of a column that begins so, or has a word that does: the most used name first. */
async function papersOf(
  library: Library,
  { papers }: LibraryIndex,
  column: Int32Array,
  start: string,
): Promise<Paper[]> {
  const words = start.match(/[\p{L}\p{N}]+/gu) ?? [];
  // All words but the last are whole, and the index has them without their plurals.
  const begun = [...words.slice(0, -1).map(stem), ...words.slice(-1)].join(' ');
  const fits = papers.names.map((name) => name.split('\n').some((each) => ` ${each}`.includes(` ${begun}`)));
  const counts = new Map<number, { paper: number; count: number }>();
  for (let paper = 0; paper < papers.size; paper += 1) {
    const name = column[paper] ?? 0;
    const isGone = ((papers.flags[paper] ?? 0) & flag.gone) !== 0;
    if (name === 0 || fits[name] !== true || isGone) continue;
    const held = counts.get(name);
    if (held === undefined) counts.set(name, { paper, count: 1 });
    else held.count += 1;
  }
  const most = [...counts.values()].sort((a, b) => b.count - a.count).slice(0, shownNames);
  return readRows(
    library,
    most.flatMap(({ paper }) => papers.ids[paper] ?? []),
  );
}

async function readRows(library: Library, ids: readonly PaperId[]): Promise<Paper[]> {
  const rows = await library.papers.bulkGet([...ids]);
  return rows.flatMap((row) => row ?? []);
}
