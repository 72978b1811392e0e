import { citationKeys, defaultKeyPattern } from '../../shared/citation/citation-key.ts';
import type { CitedPaper } from '../../shared/citation/cited-paper.ts';
import { isPaperId, type PaperId } from '../../shared/library/ids.ts';
import { library } from '../app/library.ts';
import { Watches } from './live.ts';

/** Papers ready to be cited, in the order in which they were asked for; those not in the library are left out. */
export async function citedPapers(ids: readonly PaperId[]): Promise<readonly CitedPaper[]> {
  const keys = [...ids];
  const [papers, facts, given, pattern] = await Promise.all([
    library.papers.bulkGet(keys),
    library.arxivFacts.bulkGet(keys),
    library.citations.bulkGet(keys),
    keyPattern(),
  ]);
  const held = papers.flatMap((paper) => paper ?? []);
  const own = new Map(
    given.flatMap((row) => (row === undefined ? [] : [[row.key, row.citationKey] as const])),
  );
  const citationKey = citationKeys(held, own, pattern);
  return papers.flatMap((paper, index) =>
    paper === undefined
      ? []
      : [{ paper, citationKey: citationKey.get(paper.id) ?? paper.id, facts: facts[index] ?? null }],
  );
}

/** The setting that holds the pattern of citation keys. */
export const keyPatternSetting = 'citation-key-pattern';

/** The pattern of citation keys, the reader's or the one that comes with Offprint. */
export async function keyPattern(): Promise<string> {
  const value = (await library.settings.get(keyPatternSetting))?.value;
  return typeof value === 'string' && value.trim() !== '' ? value : defaultKeyPattern;
}

/** Cited papers by their ids, joined by spaces. */
export const cited = new Watches<readonly CitedPaper[]>(
  async (ids) => citedPapers(ids.split(' ').filter(isPaperId)),
  4,
);

export const keyPatterns = new Watches<string>(async () => keyPattern(), 1);

/** A citation style that the reader added. */
export interface OwnStyle {
  readonly id: string;
  readonly title: string;
  readonly xml: string;
}

/** Settings that hold a style begin so; its id follows. */
export const styleSetting = 'citation-style ';

/** The reader's styles by title. */
export async function readOwnStyles(): Promise<readonly OwnStyle[]> {
  const rows = await library.settings.where('key').startsWith(styleSetting).toArray();
  return rows
    .flatMap(({ key, value }) => {
      const { title, xml } = textsOf(value);
      return title === null || xml === null ? [] : [{ id: key.slice(styleSetting.length), title, xml }];
    })
    .sort((a, b) => a.title.localeCompare(b.title));
}

export const ownStyles = new Watches<readonly OwnStyle[]>(async () => readOwnStyles(), 1);

function textsOf(value: unknown): { readonly title: string | null; readonly xml: string | null } {
  const text = (key: string): string | null => {
    if (typeof value !== 'object' || value === null) return null;
    const found: unknown = Reflect.get(value, key);
    return typeof found === 'string' ? found : null;
  };
  return { title: text('title'), xml: text('xml') };
}
