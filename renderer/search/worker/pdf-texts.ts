import { isSha256, type PaperId, type Sha256 } from '../../../shared/library/ids.ts';
import type { Library } from '../../store/database.ts';
import type { FileRow } from '../../store/rows.ts';

/** Where the words of kept PDFs lie: beside the index, a derivative as it is, a file for each PDF. */
const folder = 'search-pdfs';

async function openFolder(): Promise<FileSystemDirectoryHandle> {
  const root = await navigator.storage.getDirectory();
  return root.getDirectoryHandle(folder, { create: true });
}

/** The PDF that is searched for each paper that has no kept text, the newest where there are several. */
export async function searchedPdfs(library: Library): Promise<Map<PaperId, Sha256>> {
  const [files, texts] = await Promise.all([
    library.files.toArray(),
    library.texts.toCollection().primaryKeys(),
  ]);
  const having = new Set(texts);
  const newest = new Map<PaperId, FileRow>();
  for (const file of files) {
    if (file.kind !== 'pdf' || having.has(file.paper)) continue;
    if (file.fetchedAt >= (newest.get(file.paper)?.fetchedAt ?? 0)) newest.set(file.paper, file);
  }
  return new Map([...newest].map(([paper, { sha256 }]) => [paper, sha256]));
}

/** The PDFs that have been read. */
export async function readPdfs(): Promise<Set<Sha256>> {
  const read = new Set<Sha256>();
  for await (const name of (await openFolder()).keys()) if (isSha256(name)) read.add(name);
  return read;
}

/** The words of a PDF, page by page; `null` when it was not read, or what was written is damaged. */
export async function pagesOf(file: Sha256): Promise<readonly string[] | null> {
  try {
    const handle = await (await openFolder()).getFileHandle(file);
    const kept: unknown = JSON.parse(await (await handle.getFile()).text());
    return Array.isArray(kept) ? kept.map(String) : null;
  } catch {
    // It is read from the PDF again.
    return null;
  }
}

/** Keeps the words of a PDF; none where it could not be read, so that it is not tried again. */
export async function keepPages(file: Sha256, pages: readonly string[]): Promise<void> {
  const handle = await (await openFolder()).getFileHandle(file, { create: true });
  const writable = await handle.createWritable();
  await writable.write(JSON.stringify(pages));
  await writable.close();
}

/** Forgets the words of PDFs that are no longer here. */
export async function forgetPages(files: Iterable<Sha256>): Promise<void> {
  const opened = await openFolder();
  for (const file of files) await opened.removeEntry(file);
}

/** The words of the PDF that stands in for a paper's text, page by page; none where there is no such PDF. */
export async function pdfPagesOf(library: Library, paper: PaperId): Promise<readonly string[]> {
  const files = await library.files.where('paper').equals(paper).toArray();
  const [newest] = files.filter(({ kind }) => kind === 'pdf').sort((a, b) => b.fetchedAt - a.fetchedAt);
  return newest === undefined ? [] : ((await pagesOf(newest.sha256)) ?? []);
}
