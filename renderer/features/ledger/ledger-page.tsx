import { useMemo } from 'react';
import { ledgerMonths } from '../../../shared/library/ledger.ts';
import { text } from '../../../shared/text/text.ts';
import { now } from '../../app/clock.ts';
import type { PageProps } from '../../app/pages.tsx';
import { ledger } from '../../queries/editions.ts';
import { useLive } from '../../queries/live.ts';
import { FailureBox } from '../messages/failure-box.tsx';
import { BackToSettings } from '../page/page-buttons.tsx';
import { PageFrame } from '../page/page-frame.tsx';
import { ArchiveCard } from './archive-card.tsx';
import { LedgerMonthView } from './ledger-month.tsx';
import { MarkLegend } from './mark-legend.tsx';

const words = text.ledger;

/** Every day of the feed and what the library knows of it; the way to the whole archive. */
export default function LedgerPage({ onShowLibrary }: PageProps) {
  const live = useLive(ledger, '');
  const editions = live.state === 'ready' ? live.value : null;
  const months = useMemo(() => (editions === null ? [] : ledgerMonths(editions, now())), [editions]);
  return (
    <PageFrame
      onShowLibrary={onShowLibrary}
      width="wide"
      buttons={<BackToSettings name={words.back} section={text.syncSettings.heading} />}
      heading={words.heading}
      explained={words.explained}
    >
      {live.state === 'failed' ? <FailureBox failure={live.failure} /> : null}
      <ArchiveCard />
      <MarkLegend className="mb-3 flex flex-wrap gap-x-5 gap-y-1 px-1" />
      <ol className="rounded-card border border-line bg-raised">
        {months.map((month) => (
          <LedgerMonthView key={month.month} month={month} />
        ))}
      </ol>
    </PageFrame>
  );
}
