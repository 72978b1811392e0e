import { isPaperId, type PaperId, type Sha256 } from '../../shared/library/ids.ts';
import { isNearTitle } from '../../shared/library/near-title.ts';
import type { Paper } from '../../shared/library/paper.ts';
import { library } from '../app/library.ts';

/** A paper of the library that a PDF looks like, and by what. */
export interface Duplicate {
  readonly paper: PaperId;
  readonly title: string;
  readonly by: 'file' | 'arxiv' | 'title';
}

/** What a PDF is compared by. */
export interface SaidOfPdf {
  readonly sha256: Sha256;
  readonly arxivId: string | null;
  readonly title: string;
}

const rowsAtOnce = 500;

/**
 * The paper that a PDF looks like: one that has this very file, one of its arXiv id, or one of nearly its title.
 * Titles are read from every paper, a few at a time, so this takes a moment in a large library.
 */
export async function duplicateOf({ sha256, arxivId, title }: SaidOfPdf): Promise<Duplicate | null> {
  const byFile = await paperOfFile(sha256);
  if (byFile !== undefined) return { paper: byFile.id, title: byFile.title, by: 'file' };
  const byId = arxivId !== null && isPaperId(arxivId) ? await library.papers.get(arxivId) : undefined;
  if (byId !== undefined) return { paper: byId.id, title: byId.title, by: 'arxiv' };
  return nearTitle(title);
}

/** The paper that has this very file. */
async function paperOfFile(sha256: Sha256): Promise<Paper | undefined> {
  const file = await library.files.filter((row) => row.sha256 === sha256).first();
  return file === undefined ? undefined : library.papers.get(file.paper);
}

async function nearTitle(title: string): Promise<Duplicate | null> {
  const ids = await library.papers.toCollection().primaryKeys();
  for (let from = 0; from < ids.length; from += rowsAtOnce) {
    const papers = await library.papers.bulkGet(ids.slice(from, from + rowsAtOnce));
    const found = papers.find((paper) => paper !== undefined && isNearTitle(paper.title, title));
    if (found !== undefined) return { paper: found.id, title: found.title, by: 'title' };
  }
  return null;
}
