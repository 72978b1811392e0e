import type { Table } from 'dexie';
import type { GonePart } from '../../shared/contract/port.ts';
import type { PaperId, Sha256 } from '../../shared/library/ids.ts';
import type { KeptPart } from '../../shared/library/marks.ts';
import type { Library } from './database.ts';
import { partOfPicture } from './picture-part.ts';
import type { FileRow, PictureRow } from './rows.ts';

/** A part of a paper that is on this machine, with what it takes: its files, or its row in the database. */
export interface HeldPart {
  readonly paper: PaperId;
  readonly part: KeptPart;
  readonly bytes: number;
  /** The PDF, the pictures, the videos, or the figures of the text. */
  readonly files: readonly Sha256[];
  /** A PDF that the reader brought: it cannot be fetched again. */
  readonly own: boolean;
}

/** Everything of papers that is on this machine beside the feed's own rows; a PDF's versions are a part each. */
export async function heldParts(library: Library): Promise<HeldPart[]> {
  const [files, pictures, texts, threads] = await Promise.all([
    library.files.toArray(),
    library.pictures.toArray(),
    sizesIn(library.texts),
    sizesIn(library.threads),
  ]);
  return partsOf(files, pictures, texts, threads);
}

/** The same of one paper. */
export async function heldPartsOf(library: Library, paper: PaperId): Promise<HeldPart[]> {
  const [files, pictures, text, thread] = await Promise.all([
    library.files.where('paper').equals(paper).toArray(),
    library.pictures.where('paper').equals(paper).toArray(),
    library.texts.get(paper),
    library.threads.get(paper),
  ]);
  const sizes = (row: { readonly bytes: number } | undefined): Map<PaperId, number> =>
    new Map(row === undefined ? [] : [[paper, row.bytes]]);
  return partsOf(files, pictures, sizes(text), sizes(thread));
}

/** Parts that are to go, each with those of its files that nothing which stays needs. */
export async function goneParts(library: Library, going: readonly HeldPart[]): Promise<GonePart[]> {
  const name = (paper: PaperId, part: KeptPart): string => `${part} ${paper}`;
  const gone = new Set(going.map(({ paper, part }) => name(paper, part)));
  const pictures = going.flatMap(({ part, files }) => (part === 'pdf' ? [] : files));
  const users = await library.pictures.where('sha256').anyOf(pictures).toArray();
  const needed = new Set(
    users.filter((row) => !gone.has(name(row.paper, partOfPicture(row)))).map(({ sha256 }) => sha256),
  );
  return going.flatMap(({ paper, part, files }) =>
    part === 'comments' ? [] : [{ paper, part, files: files.filter((file) => !needed.has(file)) }],
  );
}

function partsOf(
  files: readonly FileRow[],
  pictures: readonly PictureRow[],
  texts: ReadonlyMap<PaperId, number>,
  threads: ReadonlyMap<PaperId, number>,
): HeldPart[] {
  const of = {
    pictures: new Map<PaperId, PictureRow[]>(),
    text: new Map<PaperId, PictureRow[]>(),
    videos: new Map<PaperId, PictureRow[]>(),
  };
  for (const picture of pictures) {
    const rows = of[partOfPicture(picture)];
    const some = rows.get(picture.paper);
    if (some === undefined) rows.set(picture.paper, [picture]);
    else some.push(picture);
  }
  const part = (
    paper: PaperId,
    what: KeptPart,
    bytes: number,
    rows: readonly PictureRow[] = [],
  ): HeldPart => ({
    paper,
    part: what,
    bytes: rows.reduce((sum, row) => sum + row.bytes, bytes),
    files: [...new Set(rows.flatMap(({ sha256 }) => (sha256 === null ? [] : [sha256])))],
    own: false,
  });
  return [
    ...files.map(({ paper, bytes, sha256, source }) => ({
      ...part(paper, 'pdf', bytes),
      files: [sha256],
      own: source === 'own',
    })),
    ...[...texts].map(([paper, bytes]) => part(paper, 'text', bytes, of.text.get(paper))),
    ...(['pictures', 'videos'] as const).flatMap((what) =>
      [...of[what]].map(([paper, rows]) => part(paper, what, 0, rows)).filter(({ bytes }) => bytes > 0),
    ),
    ...[...threads].map(([paper, bytes]) => part(paper, 'comments', bytes)),
  ];
}

/** The sizes by the index alone: no row is read. */
async function sizesIn(table: Table<{ readonly bytes: number }, PaperId>): Promise<Map<PaperId, number>> {
  const sizes = new Map<PaperId, number>();
  await table.orderBy('bytes').eachKey((bytes, { primaryKey }) => {
    if (typeof bytes === 'number') sizes.set(primaryKey, bytes);
  });
  return sizes;
}
