import type { BatchItem } from '../../shared/contract/port.ts';
import type { FailureKind } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { FetchPart } from './download-queue.ts';
import type { KeptFiles } from './kept-files.ts';
import type { PictureSource } from './picture-queue.ts';

export interface PictureMeans {
  readonly feed: PictureSource;
  readonly files: KeptFiles;
  store(items: readonly BatchItem[]): Promise<unknown>;
}

/** The picture itself cannot be had; the others can. */
const isOnlyItsOwn: ReadonlySet<FailureKind> = new Set([
  'not-found',
  'malformed',
  'too-large',
  'forbidden-address',
  'refused',
]);

/** Fetches the pictures of papers, one after the other. */
export function fetchPictures({ feed, files, store }: PictureMeans): FetchPart {
  return async ({ paper, urls, signal, progress }) => {
    let received = 0;
    for (const url of urls) {
      try {
        const { bytes, type, width, height } = await feed.picture(url, signal);
        const sha256 = await files.keep(bytes);
        received += bytes.length;
        progress(received, null);
        const picture = { url, paper, sha256, type, bytes: bytes.length, width, height, figure: false };
        await store([{ kind: 'picture', picture }]);
      } catch (thrown) {
        const { kind } = toFailure(thrown);
        if (!isOnlyItsOwn.has(kind)) throw thrown;
        await store([{ kind: 'picture-failed', url, paper, failure: kind }]);
      }
    }
  };
}
