import type { NamedField } from '../../../shared/search/query.ts';
import { fold, wordsOf } from '../../../shared/search/words.ts';
import type { Library } from '../../store/database.ts';
import { evaluate } from '../index/evaluate.ts';
import type { LibraryIndex } from '../index/library-index.ts';
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
  if (field === 'tag') {
    const tags = await library.tags.toArray();
    return tags
      .map(({ name }) => name)
      .filter(isBegun)
      .sort((a, b) => a.localeCompare(b))
      .slice(0, shownNames);
  }
  const counts = new Map<string, number>();
  for (const names of await papersWith(library, index, start)) {
    for (const name of names[field]) if (isBegun(name)) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .sort(([a, many], [b, more]) => more - many || a.localeCompare(b))
    .slice(0, shownNames)
    .map(([name]) => name);
}

/** The names in papers that have the words begun. */
async function papersWith(library: Library, index: LibraryIndex, start: string) {
  const words = wordsOf(start);
  const clauses = words.map((word, at) => ({
    kind: 'word' as const,
    word,
    open: at === words.length - 1,
  }));
  const { scores } = evaluate(index, { kind: 'all', clauses }, { scopes: [], tolerance: 'unknown-words' });
  const { papers } = ranked(index, scores, 'relevance', readPapers);
  const ids = papers.flatMap((paper) => index.papers.ids[paper] ?? []);
  const rows = await library.papers.bulkGet(ids);
  return rows.flatMap((row) =>
    row === undefined
      ? []
      : [
          {
            author: row.authors.map(({ name }) => name),
            org: row.organization === null ? [] : [row.organization.title],
            submitter: row.submitter === null ? [] : [row.submitter.username],
            keyword: row.keywords,
          },
        ],
  );
}
