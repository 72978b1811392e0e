import type { PaperId } from '../../../shared/library/ids.ts';
import type { Place } from '../../app/place.ts';
import { shown } from '../../app/shown.ts';

/** What is cited at the moment. */
export interface Citing {
  readonly papers: readonly PaperId[];
  /** What the papers are called together, such as a list's name; `null` for papers picked one by one. */
  readonly name: string | null;
  /** The list that the papers are, where a file can be kept up to date with it. */
  readonly place: Place | null;
}

const citing = shown<Citing>();

/** Opens the citation dialog for papers: one, a selection, or a whole list with its name and place. */
export function citePapers(
  papers: readonly PaperId[],
  name: string | null = null,
  place: Place | null = null,
): void {
  if (papers.length > 0) citing.show({ papers, name, place });
}

export const endCiting = citing.end;

/** What is cited in this window; `null` when nothing is. */
export const useCiting = citing.use;
