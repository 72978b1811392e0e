import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { goToSimilar, openPaper } from '../../app/navigation.ts';
import { useIndexState } from '../../queries/search.ts';
import { useSimilarPapers } from '../../queries/similar.ts';
import { Tex } from '../../ui/tex.tsx';
import { FailureBox } from '../messages/failure-box.tsx';

/** The papers of the library that are about the same, each with what it shares with this one. */
export function SimilarPapers({ paper }: { readonly paper: PaperId }) {
  const live = useSimilarPapers(paper);
  const index = useIndexState();
  return (
    <section aria-label={text.search.similar}>
      <div className="mb-1.5 flex items-baseline justify-between text-12 text-ink-2">
        <h3 className="font-semibold">{text.search.similar}</h3>
        {live.state === 'ready' && live.value.length > 0 ? (
          <button
            type="button"
            className="rounded-control hover:text-accent"
            onClick={() => goToSimilar([paper])}
          >
            {text.search.listSimilar}
          </button>
        ) : null}
      </div>
      {live.state === 'failed' ? <FailureBox failure={live.failure} /> : null}
      {live.state === 'ready' && live.value.length === 0 ? (
        <p className="text-ink-2">
          {index?.knowsTopics === true ? text.search.noneSimilar : text.search.learning}
        </p>
      ) : null}
      {live.state === 'ready' && live.value.length > 0 ? (
        <ul className="flex flex-col">
          {live.value.map(({ id, title, shared }) => (
            <li key={id} className="border-line/70 border-b last:border-b-0">
              <button
                type="button"
                aria-label={title}
                onClick={() => openPaper(id)}
                className="group w-full py-2 text-left"
              >
                <span className="block text-14 group-hover:text-accent">
                  <Tex text={title} />
                </span>
                {shared.length === 0 ? null : (
                  <span className="block text-12 text-ink-2">{text.search.shares(shared)}</span>
                )}
              </button>
            </li>
          ))}
        </ul>
      ) : null}
    </section>
  );
}
