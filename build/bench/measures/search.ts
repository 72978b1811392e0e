import { cp } from 'node:fs/promises';
import path from 'node:path';
import { LibraryIndex } from '../../../renderer/search/index/library-index.ts';
import { Meaning } from '../../../renderer/search/index/meaning.ts';
import { readIndex, saveIndex } from '../../../renderer/search/index/saved.ts';
import { meaningSections } from '../../../renderer/search/index/saved-meaning.ts';
import { search } from '../../../renderer/search/index/search.ts';
import { readQuery } from '../../../shared/search/read-query.ts';
import type { Bench } from '../bench.ts';
import type { Figure } from '../figure.ts';
import { closedEndpoint, firstRow } from '../library/library.ts';
import { madeEditions } from '../library/made-editions.ts';
import { driving } from '../processes/driven.ts';
import { say } from '../say.ts';
import { highest, queryFigures } from './search-queries.ts';
import { tasteFigures } from './taste.ts';

const changedPapers = 100;
const texts = 2_000;
/** So many abstracts make up one text, some 8,000 words. */
const abstractsPerText = 60;
const listed = 1_000;
const pause = async (): Promise<void> => {};

/**
 * The index of 50,000 papers: made, saved and read in this process, asked by kind of query, once more with
 * 2,000 texts; and in the app how long after the first list it answers.
 */
export async function measureSearch(bench: Bench): Promise<Figure[]> {
  const papers = [...madeEditions(closedEndpoint)].flatMap((made) => [...made.papers]);
  await bench.calm.wait();
  const index = new LibraryIndex();
  const made = await timed(async () => {
    for (const paper of papers) index.put(paper);
    await index.seal(pause);
  });
  let meaning: Meaning | null = null;
  const learned = await timed(async () => {
    meaning = await Meaning.learn(index, pause);
  });
  const { bytes } = saveIndex(index.base, { device: '', changes: 0 }, meaningSections(meaning));
  const read = await timed(async () => void readIndex(bytes.buffer));
  const changed = papers.slice(0, changedPapers).map((paper, at) => {
    const began = performance.now();
    index.put({ ...paper, title: `${paper.title} zymurgy${at}` });
    search(index, readQuery(`zymurgy${at}`).query, 'relevance', listed);
    return performance.now() - began;
  });
  await index.seal(pause);
  const figures: Figure[] = [
    { name: 'search, 50,000 papers, made', unit: 'ms', values: [made] },
    { name: 'search, topics learned', unit: 'ms', values: [learned] },
    megabytes('search, 50,000 papers, in memory', bytes.length, 60),
    { name: 'search, saved index read', unit: 'ms', values: [read] },
    highest('search, one change searchable, p95', changed, 20),
    ...queryFigures(index, meaning, papers, ''),
    ...tasteFigures(index, meaning, papers),
  ];
  say('search: with texts …');
  const before = bytes.length;
  for (let paper = 0; paper < texts; paper += 1) {
    const from = paper * 7;
    const text = papers.slice(from, from + abstractsPerText).map((each) => each.abstract?.text ?? '');
    const own = papers[paper];
    if (own !== undefined) index.putText(own.id, text.join('\n\n'));
    if (index.isDueToSeal && paper % 500 === 499) await index.seal(pause);
  }
  await index.seal(pause);
  const withTexts = saveIndex(index.base, { device: '', changes: 0 }, meaningSections(meaning));
  figures.push(
    megabytes('search, 2,000 texts, in memory beside', withTexts.bytes.length - before),
    ...queryFigures(index, meaning, papers, ' with 2,000 texts'),
    await readyFigure(bench),
  );
  return figures;
}

/** From the first list on the screen until the worker has the saved index. */
async function readyFigure(bench: Bench): Promise<Figure> {
  const library = await bench.library();
  const values: number[] = [];
  for (let round = 0; round < bench.rounds; round += 1) {
    const profile = path.join(bench.folder, `search-profile-${round}`);
    await cp(library.all, profile, { recursive: true });
    await bench.calm.wait();
    values.push(
      await driving(
        bench.command,
        { app: bench.command.app, profile, env: library.env },
        async ({ page }) => {
          await firstRow(page).waitFor();
          await page.waitForFunction(() => performance.getEntriesByName('offprint:search-ready').length > 0);
          return page.evaluate(() => {
            const at = (name: string): number => performance.getEntriesByName(name)[0]?.startTime ?? 0;
            return at('offprint:search-ready') - at('offprint:first-list');
          });
        },
      ),
    );
  }
  return { name: 'search, ready after the first list', unit: 'ms', values, target: { most: 150 } };
}

function megabytes(name: string, bytes: number, limit?: number): Figure {
  const figure = { name, unit: 'MB', values: [bytes / 1_000_000] };
  return limit === undefined ? figure : { ...figure, target: { most: limit } };
}

async function timed(work: () => Promise<void>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
