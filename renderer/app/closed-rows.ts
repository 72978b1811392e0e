import { remember } from './remembered.ts';

const isText = (_text: string): _text is string => true;
/** The keys of the rows of the sidebar that are closed, with spaces between. */
const kept = remember<string>('closed-rows', '', isText);

/** Which groups, tags and lists of the sidebar are closed, so that what stands under them is not shown. */
export const useClosedRows = (): ReadonlySet<string> => new Set(kept.use().split(' '));

/** Closes a row of the sidebar, or opens it again. */
export function setClosed(key: string, isClosed: boolean): void {
  const others = kept
    .get()
    .split(' ')
    .filter((each) => each !== '' && each !== key);
  kept.set([...others, ...(isClosed ? [key] : [])].join(' '));
}
