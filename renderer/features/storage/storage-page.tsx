import { text } from '../../../shared/text/text.ts';
import type { PageProps } from '../../app/pages.tsx';
import { useLive } from '../../queries/live.ts';
import { keepOfflineRules, storage } from '../../queries/storage.ts';
import { FailureBox } from '../messages/failure-box.tsx';
import { BackToSettings } from '../page/page-buttons.tsx';
import { PageFrame } from '../page/page-frame.tsx';
import { PapersByRoom } from './papers-by-room.tsx';
import { TakenKinds } from './taken-kinds.tsx';
import { UnclaimedFiles } from './unclaimed-files.tsx';

const words = text.storage;

/** What of papers takes room on this machine: by kind, by paper, and files that belong to none. */
export default function StoragePage({ onShowLibrary }: PageProps) {
  const live = useLive(storage, '');
  const rules = useLive(keepOfflineRules, '');
  return (
    <PageFrame
      onShowLibrary={onShowLibrary}
      width="wide"
      buttons={<BackToSettings name={words.back} section={words.heading} />}
      heading={words.heading}
      explained={words.explained}
    >
      {live.state === 'failed' ? <FailureBox failure={live.failure} /> : null}
      {live.state !== 'ready' ? null : (
        <>
          <TakenKinds storage={live.value} budget={rules.state === 'ready' ? rules.value.budget : null} />
          <UnclaimedFiles />
          <PapersByRoom papers={live.value.papers} />
        </>
      )}
    </PageFrame>
  );
}
