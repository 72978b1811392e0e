import type { PaperId } from '../../../shared/library/ids.ts';
import type { Library } from '../../store/database.ts';
import type { LibraryIndex } from '../index/library-index.ts';
import { flag } from '../index/papers.ts';
import type { PdfPages, UnreadPdf } from '../messages.ts';
import { textOf } from './page-texts.ts';
import { forgetPages, keepPages, pagesOf, pdfPagesOf, readPdfs, searchedPdfs } from './pdf-texts.ts';

/** Between two pages; a sentence may go on over it. */
const pageBreak = '\n\n';
const textsAtOnce = 20;

/** Enters the texts of these papers as they are now: the kept one, else the words of the PDF. */
export async function enterTexts(
  library: Library,
  index: LibraryIndex,
  papers: readonly PaperId[],
  pause: () => Promise<void>,
): Promise<void> {
  for (let from = 0; from < papers.length; from += textsAtOnce) {
    const part = papers.slice(from, from + textsAtOnce);
    const rows = await library.texts.bulkGet(part);
    for (const [at, id] of part.entries()) {
      const row = rows[at];
      const text = row === undefined ? (await pdfPagesOf(library, id)).join(pageBreak) : await textOf(row);
      index.putText(id, text);
      index.mark(id, flag.text, row !== undefined);
      await pause();
    }
  }
}

/** Enters the texts that the index lacks, takes those out that are gone, and forgets PDFs that are not here. */
export async function reconcileTexts(
  library: Library,
  index: LibraryIndex,
  pause: () => Promise<void>,
): Promise<void> {
  const { papers, texts } = index;
  const [kept, pdfs, read, files] = await Promise.all([
    library.texts.toCollection().primaryKeys(),
    searchedPdfs(library),
    readPdfs(),
    library.files.toArray(),
  ]);
  const having = new Set(kept);
  for (const [paper, file] of pdfs) if (read.has(file)) having.add(paper);
  const wrong = papers.ids.filter((id, paper) => having.has(id) !== texts.words(paper).length > 0);
  await enterTexts(library, index, wrong, pause);
  for (const id of kept) index.mark(id, flag.text, true);
  const here = new Set(files.map(({ sha256 }) => sha256));
  await forgetPages([...read].filter((file) => !here.has(file)));
}

/** The PDFs whose words are to be searched and are not known yet. */
export async function unreadPdfs(library: Library): Promise<UnreadPdf[]> {
  const [pdfs, read] = await Promise.all([searchedPdfs(library), readPdfs()]);
  return [...pdfs].flatMap(([paper, file]) => (read.has(file) ? [] : [{ paper, file }]));
}

/** Keeps the words of a PDF and enters them, unless the paper has a text of its own by now. */
export async function enterPdf(
  library: Library,
  index: LibraryIndex,
  { paper, file, pages }: PdfPages,
): Promise<void> {
  await keepPages(file, pages);
  if ((await library.texts.get(paper)) !== undefined || (await pagesOf(file)) === null) return;
  index.putText(paper, pages.join(pageBreak));
  index.mark(paper, flag.text, false);
}
