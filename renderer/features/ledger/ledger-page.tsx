import { ChevronLeft } from 'lucide-react';
import { useEffect, useMemo } from 'react';
import { ledgerMonths } from '../../../shared/library/ledger.ts';
import { text } from '../../../shared/text/text.ts';
import { now } from '../../app/clock.ts';
import { reportFirstList } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import { goTo } from '../../app/navigation.ts';
import type { PageProps } from '../../app/pages.tsx';
import { ledger } from '../../queries/editions.ts';
import { useLive } from '../../queries/live.ts';
import { Button } from '../../ui/button.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { ArchiveCard } from './archive-card.tsx';
import { LedgerMonthView } from './ledger-month.tsx';

/** Every day of the feed and what the library knows of it; the way to the whole archive. */
export default function LedgerPage({ onShowLibrary }: PageProps) {
  const live = useLive(ledger, '');
  const isNarrow = useIsNarrow();
  useEffect(() => reportFirstList(0), []);
  const editions = live.state === 'ready' ? live.value : null;
  const months = useMemo(() => (editions === null ? [] : ledgerMonths(editions, now())), [editions]);
  return (
    <div className="h-full overflow-y-auto bg-paper">
      <div className="mx-auto max-w-[860px] px-8 py-8 max-md:px-5">
        {isNarrow ? <Button name={text.library.navigation} onClick={onShowLibrary} /> : null}
        <Button
          name={text.ledger.back}
          icon={<ChevronLeft aria-hidden size={15} strokeWidth={1.75} />}
          className="-ml-2 mb-2"
          onClick={() => goTo({ name: 'settings' })}
        />
        <h1 className="mb-1 font-semibold font-serif text-26">{text.ledger.heading}</h1>
        <p className="mb-6 text-ink-2">{text.ledger.explained}</p>
        {live.state === 'failed' ? <FailureBox failure={live.failure} /> : null}
        <ArchiveCard />
        <ol className="rounded-card border border-line bg-raised">
          {months.map((month) => (
            <LedgerMonthView key={month.month} month={month} />
          ))}
        </ol>
      </div>
    </div>
  );
}
