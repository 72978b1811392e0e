import { randomUUID } from 'node:crypto';
import { mkdir, open, rm } from 'node:fs/promises';
import path from 'node:path';
import type { BatchItem } from '../../shared/contract/port.ts';
import { fail } from '../../shared/failure/failure.ts';
import type { FeedVideo } from '../feed/video.ts';
import type { FetchPart } from './download-queue.ts';
import { typeOfBytes } from './file-type.ts';
import type { KeptFiles } from './kept-files.ts';

/** The part of the feed client that fetches videos. */
export interface VideoSource {
  video(url: string, range: string | null, signal: AbortSignal): Promise<FeedVideo>;
}

export interface VideoMeans {
  readonly profile: string;
  readonly feed: VideoSource;
  readonly files: KeptFiles;
  store(items: readonly BatchItem[]): Promise<unknown>;
}

const mostBytes = 300 * 1_000 * 1_000;

/** Fetches the videos of papers, one after the other; only the reader asks for them. */
export function fetchVideos({ profile, feed, files, store }: VideoMeans): FetchPart {
  const folder = path.join(profile, 'files', 'parts');
  return async ({ paper, urls, signal, progress }) => {
    await mkdir(folder, { recursive: true });
    for (const url of urls) {
      const part = path.join(folder, `video-${randomUUID()}.part`);
      // Ends the request in every case, also when its body was not read to the end.
      const control = new AbortController();
      try {
        const video = await feed.video(url, null, AbortSignal.any([signal, control.signal]));
        const type = await write(part, video, progress);
        const { sha256, bytes } = await files.adopt(part);
        const picture = { url, paper, sha256, type, bytes, width: 1, height: 1, figure: false };
        await store([{ kind: 'picture', picture }]);
      } finally {
        control.abort();
        await rm(part, { force: true });
      }
    }
  };
}

/** @returns the type that the bytes prove. @throws FailureError `malformed` when it is none, `too-large` */
async function write(
  part: string,
  { headers, body }: FeedVideo,
  progress: (received: number, total: number | null) => void,
): Promise<string> {
  const said = Number(headers.get('content-length') ?? Number.NaN);
  const total = Number.isSafeInteger(said) ? said : null;
  if ((total ?? 0) > mostBytes) fail('too-large', `a video of ${total} bytes`);
  const file = await open(part, 'w+');
  try {
    let received = 0;
    progress(0, total);
    for await (const piece of body) {
      await file.write(piece);
      received += piece.length;
      if (received > mostBytes) fail('too-large', `a video of more than ${mostBytes} bytes`);
      progress(received, total);
    }
    if (total !== null && received !== total) fail('offline', `only ${received} of ${total} bytes arrived`);
    const { buffer, bytesRead } = await file.read(Buffer.alloc(16), 0, 16, 0);
    const type = typeOfBytes(buffer.subarray(0, bytesRead));
    return type?.startsWith('video/') ? type : fail('malformed', 'no video that is known');
  } finally {
    await file.close();
  }
}
