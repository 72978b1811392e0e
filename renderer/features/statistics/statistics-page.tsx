import { utcDay } from '../../../shared/library/calendar.ts';
import { text } from '../../../shared/text/text.ts';
import { startSync } from '../../actions/sync.ts';
import { now } from '../../app/clock.ts';
import type { PageProps } from '../../app/pages.tsx';
import { useLive } from '../../queries/live.ts';
import { agedPapers, statistics } from '../../queries/statistics.ts';
import { Empty } from '../../ui/empty.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { PageFrame } from '../page/page-frame.tsx';
import { ArchiveFigures } from './archive-figures.tsx';
import { OwnFigures } from './own-figures.tsx';

/** Plots of the archive and of the reader's own way through it. */
export default function StatisticsPage({ onShowLibrary }: PageProps) {
  const live = useLive(statistics, '');
  const aged = useLive(agedPapers, utcDay(now()));
  return (
    <PageFrame onShowLibrary={onShowLibrary} width="wide" heading={text.command['go-statistics']}>
      {live.state === 'failed' ? <FailureBox failure={live.failure} /> : null}
      {live.state !== 'ready' ? null : (
        <>
          {live.value.days.length === 0 ? (
            <div className="mb-10 h-56">
              <Empty
                what={text.statistics.empty}
                button={text.command['sync-now']}
                onClick={() => void startSync()}
              />
            </div>
          ) : (
            <ArchiveFigures data={live.value} aged={aged} />
          )}
          <OwnFigures data={live.value} />
        </>
      )}
    </PageFrame>
  );
}
