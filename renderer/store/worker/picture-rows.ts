import type { KeptPicture } from '../../../shared/contract/port.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import type { Library } from '../database.ts';

/** Notes where a picture is kept. */
export async function keepPicture(library: Library, picture: KeptPicture): Promise<void> {
  await library.pictures.put({ ...picture, failedAt: null });
}

/** Notes that a picture could not be had, unless it is already kept. */
export async function failPicture(library: Library, now: number, url: string, paper: PaperId): Promise<void> {
  const held = await library.pictures.get(url);
  if (held !== undefined && held.sha256 !== null) return;
  await library.pictures.put({
    url,
    paper,
    sha256: null,
    type: '',
    bytes: 0,
    width: 0,
    height: 0,
    failedAt: now,
  });
}
