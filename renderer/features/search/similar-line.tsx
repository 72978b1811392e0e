import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { useIndexState } from '../../queries/search.ts';
import { titlesOf } from '../../queries/titles.ts';
import { Tex } from '../../ui/tex.tsx';

/** What the listed papers are similar to, and what their reasons say. */
export function SimilarLine({ papers }: { readonly papers: readonly PaperId[] }) {
  const [only] = papers;
  const asked = papers.length === 1 ? (only ?? '') : '';
  const title = valueOr(useLive(titlesOf, asked), new Map<string, string>()).get(asked);
  const index = useIndexState();
  return (
    <p className="mt-1 line-clamp-2 text-12 text-ink-2">
      {index !== null && !index.knowsTopics ? (
        text.search.learning
      ) : (
        <>
          {title === undefined ? null : <Tex text={`${text.search.likeTitle(title)} `} />}
          {text.search.similarExplained}
        </>
      )}
    </p>
  );
}
