import { useEffect } from 'react';
import { utcDay } from '../../../shared/library/calendar.ts';
import { text } from '../../../shared/text/text.ts';
import { startSync } from '../../actions/sync.ts';
import { now } from '../../app/clock.ts';
import { reportFirstList } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import { useLive } from '../../queries/live.ts';
import { agedPapers, statistics } from '../../queries/statistics.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { ListFailure } from '../listing/list-failure.tsx';
import { ArchiveFigures } from './archive-figures.tsx';
import { OwnFigures } from './own-figures.tsx';

/** Plots of the archive and of the reader's own way through it. */
export default function StatisticsPage({ onShowLibrary }: { readonly onShowLibrary: () => void }) {
  const live = useLive(statistics, '');
  const aged = useLive(agedPapers, utcDay(now()));
  const isNarrow = useIsNarrow();
  useEffect(() => reportFirstList(0), []);
  if (live.state === 'failed') return <ListFailure failure={live.failure} />;
  return (
    <div className="h-full overflow-y-auto bg-paper">
      <div className="mx-auto max-w-[860px] px-8 py-8 max-md:px-5">
        {isNarrow ? <Button name={text.library.navigation} onClick={onShowLibrary} /> : null}
        <h1 className="mb-6 font-semibold font-serif text-26">{text.command['go-statistics']}</h1>
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
      </div>
    </div>
  );
}
