import type { PaperId } from '../../../shared/library/ids.ts';
import { shown } from '../../app/shown.ts';
import type { Duplicate } from '../../queries/duplicates.ts';

/** A PDF that looks like a paper of the library. */
export interface Suspect {
  /** What the PDF says of itself. */
  readonly title: string;
  readonly like: Duplicate;
}

/** The paper that a PDF is attached to, or `own` for a paper of its own. */
export type Verdict = PaperId | 'own';

export interface DuplicatesAsked {
  readonly suspects: readonly Suspect[];
  /** Hears the reader's verdicts, one for each; `null` when nothing is to be added. */
  readonly decide: (verdicts: readonly Verdict[] | null) => void;
}

const asked = shown<DuplicatesAsked>();

/** Asks what becomes of PDFs that look like papers of the library. */
export const askDuplicates = (suspects: readonly Suspect[]): Promise<readonly Verdict[] | null> =>
  new Promise((resolve) => {
    const decide = (verdicts: readonly Verdict[] | null): void => {
      asked.end();
      resolve(verdicts);
    };
    asked.show({ suspects, decide });
  });

export const useDuplicatesAsked = asked.use;
