import { useEffect } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { useFirstListShown } from '../../app/first-list.ts';
import { filesOf } from '../../queries/files.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { useProgress } from '../../queries/progress.ts';
import { memoryOf } from './pdf-memory.ts';
import { openAheadSoon } from './warm-reader.ts';

/**
 * Opens the PDF of the paper at hand, where it is on the disk: reading it is a likely next step, by a key too. The first
 * list does not wait for it.
 */
export const OpenAhead = ({ paper }: { readonly paper: PaperId }) =>
  useFirstListShown() ? <Opening paper={paper} /> : null;

function Opening({ paper }: { readonly paper: PaperId }) {
  const [file] = valueOr(useLive(filesOf, paper), []);
  const progress = useProgress(paper);
  const isKnown = progress.state !== 'loading';
  const { page } = memoryOf(valueOr(progress, null)).view;
  useEffect(
    () => (file === undefined || !isKnown ? undefined : openAheadSoon(file, page)),
    [file?.sha256, isKnown],
  );
  return null;
}
