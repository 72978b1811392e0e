import { useEffect, useState } from 'react';
import type { CitedPaper } from '../../../shared/citation/cited-paper.ts';
import type { FormatChoice } from '../../../shared/citation/formats.ts';
import type { Failure } from '../../../shared/failure/failure.ts';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import { textOf } from '../../citation/text-of.ts';
import type { OwnStyle } from '../../queries/citations.ts';

export type CitationText =
  | { readonly state: 'writing' }
  | { readonly state: 'written'; readonly text: string }
  | { readonly state: 'failed'; readonly failure: Failure };

/** Papers as text, written anew whenever papers, format or styles change; the last text stays meanwhile. */
export function useCitationText(
  papers: readonly CitedPaper[],
  format: FormatChoice,
  own: readonly OwnStyle[],
  name: string,
): CitationText {
  const [written, setWritten] = useState<CitationText>({ state: 'writing' });
  useEffect(() => {
    let isCurrent = true;
    const abort = new AbortController();
    textOf(papers, format, own, name, abort.signal).then(
      (text) => isCurrent && setWritten({ state: 'written', text }),
      (thrown: unknown) => isCurrent && setWritten({ state: 'failed', failure: toFailure(thrown) }),
    );
    return () => {
      isCurrent = false;
      abort.abort();
    };
  }, [papers, format, own, name]);
  return written;
}
