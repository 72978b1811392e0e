import { Globe } from 'lucide-react';
import { useState } from 'react';
import type { Failure } from '../../../shared/failure/failure.ts';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import type { FeedPaper } from '../../../shared/library/paper.ts';
import { plainWords } from '../../../shared/search/plain-words.ts';
import { text } from '../../../shared/text/text.ts';
import { ask } from '../../app/bridge.ts';
import { heldPapers } from '../../queries/held.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { Button } from '../../ui/button.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { OnlinePaper } from './online-paper.tsx';

type Asked =
  | { readonly state: 'not-asked' }
  | { readonly state: 'asking' }
  | { readonly state: 'found'; readonly papers: readonly FeedPaper[] }
  | { readonly state: 'failed'; readonly failure: Failure };

const none: ReadonlySet<string> = new Set();

/** What the feed's own search finds beyond the library: asked only by a click, because the words leave. */
export default function OnlineResults({ query }: { readonly query: string }) {
  const [asked, setAsked] = useState<Asked>({ state: 'not-asked' });
  const papers = asked.state === 'found' ? asked.papers : [];
  const held = valueOr(useLive(heldPapers, papers.map(({ id }) => id).join(' ')), none);
  // What the library lacks is what was asked for.
  const newFirst = [...papers.filter(({ id }) => !held.has(id)), ...papers.filter(({ id }) => held.has(id))];
  const words = plainWords(query);
  if (words === '') return null;
  const search = async (): Promise<void> => {
    setAsked({ state: 'asking' });
    try {
      setAsked({ state: 'found', papers: await ask('feed:search', words) });
    } catch (thrown) {
      setAsked({ state: 'failed', failure: toFailure(thrown) });
    }
  };
  return (
    <section
      aria-label={text.search.online}
      aria-busy={asked.state === 'asking'}
      className="flex max-h-[45%] shrink-0 flex-col border-t border-line bg-paper"
    >
      {asked.state === 'not-asked' || asked.state === 'asking' ? (
        <Button
          name={asked.state === 'asking' ? text.search.askingOnline : text.search.askOnline}
          icon={<Globe aria-hidden size={14} />}
          className="m-1.5 self-start"
          onClick={() => void search()}
        />
      ) : null}
      {asked.state === 'failed' ? (
        <div className="p-2">
          <FailureBox failure={asked.failure} />
        </div>
      ) : null}
      {asked.state === 'found' ? (
        <>
          <h2 className="flex items-center gap-1.5 px-3 pt-2 pb-1 font-semibold text-12 text-ink-2">
            <Globe aria-hidden size={13} />
            {text.search.foundOnline(papers.length, papers.filter(({ id }) => held.has(id)).length)}
          </h2>
          <ul className="min-h-0 overflow-y-auto px-3 pb-2">
            {newFirst.map((paper) => (
              <OnlinePaper key={paper.id} paper={paper} isHeld={held.has(paper.id)} />
            ))}
          </ul>
        </>
      ) : null}
    </section>
  );
}
