import type { FilesState } from '../../shared/contract/downloads.ts';
import type { BatchItem } from '../../shared/contract/port.ts';
import { fail } from '../../shared/failure/failure.ts';
import type { Arxiv } from '../arxiv/arxiv.ts';
import { fetchText, type TextMeans } from '../page-text/fetch-text.ts';
import { DownloadQueue, type FetchPart } from './download-queue.ts';
import { fetchPdf } from './fetch-pdf.ts';
import { FileCatalogue } from './file-catalogue.ts';
import type { KeptFiles } from './kept-files.ts';
import { PartFiles } from './part-file.ts';
import { WishFile } from './wish-file.ts';

/** Everything that keeps files of papers on this machine. */
export interface FileDesk {
  readonly queue: DownloadQueue;
  readonly catalogue: FileCatalogue;
  state(): Promise<FilesState>;
}

export interface FileDeskOptions {
  readonly profile: string;
  readonly arxiv: Arxiv;
  readonly feed: TextMeans['feed'];
  readonly files: KeptFiles;
  now(): number;
  store(items: readonly BatchItem[]): Promise<unknown>;
  tell(state: FilesState): void;
}

/** Opens the queue and what it fetches with; nothing is fetched before `queue.start`. */
export function openFileDesk({ profile, arxiv, feed, files, now, store, tell }: FileDeskOptions): FileDesk {
  const catalogue = new FileCatalogue(profile, files);
  const means = { arxiv, files, catalogue, parts: new PartFiles(profile), now, store };
  const notYet: FetchPart = async () => fail('not-found', 'this part cannot be fetched');
  const queue = new DownloadQueue({
    wishes: new WishFile(profile),
    fetch: { pdf: fetchPdf(means), text: fetchText({ ...means, feed }), pictures: notYet, comments: notYet },
    now,
    tell: () => void state().then(tell),
  });
  const state = async (): Promise<FilesState> => ({ bytes: await files.total(), ...queue.downloads });
  files.onChange = () => queue.changed();
  return { queue, catalogue, state };
}
