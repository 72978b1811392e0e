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

type Verdicts = readonly Verdict[] | null;

let last: Promise<unknown> = Promise.resolve();

/** Asks what becomes of PDFs that look like papers of the library, after everything that is still being asked. */
export function askDuplicates(suspects: readonly Suspect[]): Promise<Verdicts> {
  const answer = last.then(
    () =>
      new Promise<Verdicts>((resolve) => {
        const decide = (verdicts: Verdicts): void => {
          asked.end();
          resolve(verdicts);
        };
        asked.show({ suspects, decide });
      }),
  );
  last = answer;
  return answer;
}

export const useDuplicatesAsked = asked.use;
