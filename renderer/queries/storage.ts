import { type KeepOffline, keepOfflineSetting, readKeepOffline } from '../../shared/library/keep-offline.ts';
import { library } from '../app/library.ts';
import { Watches } from './live.ts';

/** How many of a kind there are, and what they take; bytes are `null` where they lie in the database. */
export interface Taken {
  readonly count: number;
  readonly bytes: number | null;
}

export interface Storage {
  readonly arxiv: Taken;
  readonly own: Taken;
  readonly pictures: Taken;
  readonly texts: Taken;
}

/** What the kept files are. */
export const storage = new Watches<Storage>(async () => {
  const files = await library.files.toArray();
  const pictures: Taken = await pictureSizes();
  const of = (source: 'arxiv' | 'own'): Taken => {
    const some = files.filter((file) => file.source === source);
    return { count: some.length, bytes: some.reduce((sum, { bytes }) => sum + bytes, 0) };
  };
  return {
    arxiv: of('arxiv'),
    own: of('own'),
    pictures,
    texts: { count: await library.texts.count(), bytes: null },
  };
}, 1);

async function pictureSizes(): Promise<Taken> {
  let count = 0;
  let bytes = 0;
  await library.pictures.each((picture) => {
    if (picture.sha256 === null) return;
    count += 1;
    bytes += picture.bytes;
  });
  return { count, bytes };
}

/** What is fetched ahead, and within which budget. */
export const keepOfflineRules = new Watches<KeepOffline>(
  async () => readKeepOffline((await library.settings.get(keepOfflineSetting))?.value),
  1,
);
