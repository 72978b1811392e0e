import { createHash } from 'node:crypto';
import { open } from 'node:fs/promises';
import type { BatchItem } from '../../shared/contract/port.ts';
import { fail } from '../../shared/failure/failure.ts';
import type { FeedVideo } from '../feed/video.ts';
import type { FetchPart } from './download-queue.ts';
import { typeOfBytes } from './file-type.ts';
import type { KeptFiles } from './kept-files.ts';
import type { PartFiles } from './part-file.ts';
import { rangeOf, receivePart } from './receive-part.ts';

/** The part of the feed client that fetches videos. */
export interface VideoSource {
  video(url: string, range: string | null, signal: AbortSignal): Promise<FeedVideo>;
}

export interface VideoMeans {
  readonly feed: VideoSource;
  readonly files: KeptFiles;
  readonly parts: PartFiles;
  store(items: readonly BatchItem[]): Promise<unknown>;
}

const mostBytes = 300 * 1_000 * 1_000;

/**
 * Fetches the videos of papers, one after the other, going on where an earlier attempt broke off; only the reader
 * asks for them.
 */
export function fetchVideos({ feed, files, parts, store }: VideoMeans): FetchPart {
  return async ({ paper, urls, signal, progress }) => {
    for (const url of urls) {
      const name = `video-${createHash('sha256').update(url).digest('hex')}`;
      const part = await parts.of(name);
      // Ends the request in every case, also when its body was not read to the end.
      const control = new AbortController();
      try {
        const video = await feed.video(url, rangeOf(part), AbortSignal.any([signal, control.signal]));
        await receivePart({ parts, name, part, mostBytes, progress }, video);
      } finally {
        control.abort();
      }
      const type = await typeOf(part.path);
      if (type === null) {
        await parts.drop(name);
        fail('malformed', 'no video that is known');
      }
      const { sha256, bytes } = await files.adopt(part.path);
      await parts.drop(name);
      const picture = { url, paper, sha256, type, bytes, width: 1, height: 1, figure: false };
      await store([{ kind: 'picture', picture }]);
    }
  };
}

/** The type that the bytes prove; `null` for what is no video. */
async function typeOf(path: string): Promise<string | null> {
  const file = await open(path);
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    const type = typeOfBytes(buffer.subarray(0, bytesRead)) ?? '';
    return type.startsWith('video/') ? type : null;
  } finally {
    await file.close();
  }
}
