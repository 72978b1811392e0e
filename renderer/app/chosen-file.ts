import { isSha256, type PaperId, type Sha256 } from '../../shared/library/ids.ts';
import { remember } from './remembered.ts';

const mostRemembered = 200;
const isText = (text: string): text is string => typeof text === 'string';

/** Lines of `PAPER SHA256`, the latest choice first. */
const choices = remember('chosen-files', '', isText);

/** Opens this file of a paper from now on, where it has several; `null` opens the newest. */
export function chooseFile(paper: PaperId, file: Sha256 | null): void {
  const others = choices
    .get()
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith(`${paper} `));
  choices.set(
    [...(file === null ? [] : [`${paper} ${file}`]), ...others].slice(0, mostRemembered).join('\n'),
  );
}

/** In a component: the file of a paper that the reader chose; `null` when they chose none. */
export function useChosenFile(paper: PaperId): Sha256 | null {
  const line = choices
    .use()
    .split('\n')
    .find((each) => each.startsWith(`${paper} `));
  const file = line?.slice(paper.length + 1) ?? '';
  return isSha256(file) ? file : null;
}
