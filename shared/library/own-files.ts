import { isSha256, type Sha256 } from './ids.ts';

/** The PDFs of the reader's own that a paper's record names. */
export interface NamedOwnFiles {
  /** The one that was added last; `null` for none. */
  readonly file: string | null;
  /** Those added before it; absent in what older versions wrote, which forgot them. */
  readonly earlier?: readonly string[] | undefined;
}

/** The PDFs of the reader's own that a paper has, the one added last first. */
export const ownFilesOf = ({ file, earlier = [] }: NamedOwnFiles): Sha256[] =>
  (file === null ? earlier : [file, ...earlier]).filter(isSha256);

/** What a record names once another PDF was added to it, or none (`null`): what it had stays. */
export function withOwnFile(
  before: NamedOwnFiles | undefined,
  file: Sha256 | null,
): { file: string | null; earlier: string[] } {
  const [last = null, ...earlier] = [
    ...new Set([...(file === null ? [] : [file]), ...(before === undefined ? [] : ownFilesOf(before))]),
  ];
  return { file: last, earlier };
}

/** Whether a record that stands says nothing of this file any more, because adding it was undone. */
export const isNoLongerNamed = (record: NamedOwnFiles, file: Sha256): boolean =>
  record.earlier !== undefined && !ownFilesOf(record).includes(file);
