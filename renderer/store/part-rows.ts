import type { BatchItem } from '../../shared/contract/port.ts';
import type { Library } from './database.ts';
import type { HeldPart } from './held-parts.ts';
import { partOfPicture } from './picture-part.ts';
import type { TextRow } from './rows.ts';

/** What a part consists of in the library, so that it can be told again once its files are back. */
export async function rowsOfPart(library: Library, { paper, part, files }: HeldPart): Promise<BatchItem[]> {
  if (part === 'pdf') {
    const rows = await library.files.where('paper').equals(paper).toArray();
    return rows
      .filter(({ sha256 }) => files.includes(sha256))
      .map(({ key: _key, ...file }) => ({ kind: 'file', file }));
  }
  const text = part === 'text' ? await library.texts.get(paper) : undefined;
  const pictures = await library.pictures.where('paper').equals(paper).toArray();
  return [
    ...(text === undefined ? [] : [pageTextOf(text)]),
    ...pictures
      .filter((row) => partOfPicture(row) === part)
      .flatMap(({ failedAt: _failedAt, sha256, figure = false, ...picture }): BatchItem[] =>
        sha256 === null ? [] : [{ kind: 'picture', picture: { ...picture, sha256, figure } }],
      ),
  ];
}

function pageTextOf({ bytes: _bytes, ...text }: TextRow): BatchItem {
  return { kind: 'page-text', text };
}
