import { ChevronLeft } from 'lucide-react';
import { useEffect } from 'react';
import { text } from '../../../shared/text/text.ts';
import { reportFirstList } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import { goTo } from '../../app/navigation.ts';
import type { PageProps } from '../../app/pages.tsx';
import { useLive } from '../../queries/live.ts';
import { keepOfflineRules, storage } from '../../queries/storage.ts';
import { Button } from '../../ui/button.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { PapersByRoom } from './papers-by-room.tsx';
import { TakenKinds } from './taken-kinds.tsx';
import { UnclaimedFiles } from './unclaimed-files.tsx';

const words = text.storage;

/** What of papers takes room on this machine: by kind, by paper, and files that belong to none. */
export default function StoragePage({ onShowLibrary }: PageProps) {
  const live = useLive(storage, '');
  const rules = useLive(keepOfflineRules, '');
  const isNarrow = useIsNarrow();
  useEffect(() => reportFirstList(0), []);
  return (
    <div className="h-full overflow-y-auto bg-paper">
      <div className="mx-auto max-w-[860px] px-8 py-8 max-md:px-5">
        <div className="-ml-2 mb-2 flex items-center">
          {isNarrow ? <Button name={text.library.navigation} onClick={onShowLibrary} /> : null}
          <Button
            name={words.back}
            icon={<ChevronLeft aria-hidden size={15} strokeWidth={1.75} />}
            onClick={() => goTo({ name: 'settings' })}
          />
        </div>
        <h1 className="mb-1 font-semibold font-serif text-26">{words.heading}</h1>
        <p className="mb-6 max-w-[68ch] text-ink-2">{words.explained}</p>
        {live.state === 'failed' ? <FailureBox failure={live.failure} /> : null}
        {live.state !== 'ready' ? null : (
          <>
            <TakenKinds storage={live.value} budget={rules.state === 'ready' ? rules.value.budget : null} />
            <UnclaimedFiles />
            <PapersByRoom papers={live.value.papers} />
          </>
        )}
      </div>
    </div>
  );
}
