import { isRecord } from './unknown.ts';

type List = readonly unknown[];

const odd: readonly unknown[] = [42, 'many', true, {}, [[]], null, -1e308];
const nested = (depth: number): unknown => JSON.parse(`${'['.repeat(depth)}${']'.repeat(depth)}`);
/** What stands in a list of papers and is none. */
const noPapers: readonly unknown[] = [
  null,
  7,
  'a paper',
  [],
  { paper: null },
  { paper: { id: 2606.12345, title: [] } },
  nested(3_000),
];

/** Every field but the paper's id and title of another type than it should be, and entries that are no papers. */
export function swappedTypes(list: List): unknown[] {
  const swapped = list.map((entry, at) => {
    if (!isRecord(entry)) return entry;
    const { title, paper, ...outer } = entry;
    if (!isRecord(paper)) return { ...othersIn(entry, at), id: entry.id, title };
    return {
      ...othersIn(outer, at),
      title,
      paper: { ...othersIn(paper, at), id: paper.id, title: paper.title },
    };
  });
  return [...noPapers, ...swapped];
}

/** Each value of the record replaced by one of another type. */
function othersIn(record: Readonly<Record<string, unknown>>, from: number): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(record).map(([key, value], at) => {
      const other = odd.slice((from + at) % odd.length).find((one) => typeof one !== typeof value);
      return [key, other ?? 42];
    }),
  );
}

const hugeLength = 2_000_000;

/** Summaries, keywords and names of 2 MB. The ten megabytes of them travel in one answer. */
export function hugeTexts(list: List): unknown[] {
  const huge = 'x'.repeat(hugeLength);
  return list.map((entry, at) => {
    if (at > 1 || !isRecord(entry) || !isRecord(entry.paper)) return entry;
    const texts = {
      summary: `${String(entry.paper.summary)} ${huge}`,
      ai_keywords: [huge],
      githubRepo: huge,
    };
    return { ...entry, paper: { ...entry.paper, ...texts } };
  });
}

/** Every entry twice, the second time under another title. */
export function doubled(list: List): unknown[] {
  return list.flatMap((entry) => {
    if (!isRecord(entry) || !isRecord(entry.paper)) return [entry, entry];
    const again = { ...entry, title: 'Twice', paper: { ...entry.paper, title: 'Twice' } };
    return [entry, again];
  });
}

/** The list as JSON whose first title and first summary hold bytes that are no UTF-8. */
export function badUtf8(list: List): Buffer {
  const mark = 'NO-UTF-8';
  const marked = list.map((entry, at) => {
    if (at > 0 || !isRecord(entry) || !isRecord(entry.paper)) return entry;
    const title = `${mark} ${String(entry.title)}`;
    return { ...entry, title, paper: { ...entry.paper, title, summary: title } };
  });
  const text = Buffer.from(JSON.stringify(marked));
  for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark)) text.set([0xff, 0xfe, 0xc3, 0x28], at);
  return text;
}
