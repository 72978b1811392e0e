import { ArrowLeft } from 'lucide-react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { runWhenThere, useCommandsAhead } from '../../app/commands-ahead.ts';
import { useIsNarrow } from '../../app/layout.ts';
import { openPaper } from '../../app/navigation.ts';
import { usePaperPage } from '../../queries/paper.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { OpenAhead } from '../reader/open-ahead.tsx';
import { PaperArticle } from './paper-article.tsx';
import { usePaperCommands } from './use-paper-commands.ts';

/** The right pane: the open paper, or what stands in for it. */
export function PaperPane({ paper }: { readonly paper: PaperId | null }) {
  const isNarrow = useIsNarrow();
  usePaperCommands(paper);
  return (
    <div className="flex h-full min-w-0 flex-col bg-paper">
      {isNarrow ? (
        <div className="border-b border-line px-2 py-1.5">
          <Button
            name={text.library.back}
            icon={<ArrowLeft aria-hidden size={16} />}
            onClick={() => openPaper(null)}
          />
        </div>
      ) : null}
      <div className="min-h-0 flex-1">
        {paper === null ? (
          <Empty what={text.paper.none} />
        ) : (
          <>
            <OpenAhead paper={paper} />
            <Open paper={paper} />
          </>
        )}
      </div>
    </div>
  );
}

function Open({ paper }: { readonly paper: PaperId }) {
  const live = usePaperPage(paper);
  useCommandsAhead({
    note: () => runWhenThere('note'),
    tag: () => runWhenThere('tag'),
    'add-to-list': () => runWhenThere('add-to-list'),
  });
  switch (live.state) {
    case 'loading':
      return null;
    case 'failed':
      return (
        <div className="p-4">
          <FailureBox failure={live.failure} />
        </div>
      );
    case 'ready':
      if (live.value === null) return <Empty what={text.paper.notFound} />;
      return <PaperArticle key={paper} page={live.value} />;
  }
}
