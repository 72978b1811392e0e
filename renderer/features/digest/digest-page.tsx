import { Printer, Settings } from 'lucide-react';
import { useEffect, useState } from 'react';
import { type DigestContent, type Rhythm, rhythms } from '../../../shared/digest/content.ts';
import { sectionsOf } from '../../../shared/digest/letter.ts';
import { text } from '../../../shared/text/text.ts';
import { printPage } from '../../actions/print.ts';
import { useCommands } from '../../app/commands.ts';
import { reportFirstList } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import type { PageProps } from '../../app/pages.tsx';
import { digests } from '../../queries/digest.ts';
import { useLive } from '../../queries/live.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Select } from '../../ui/select.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { openSettingsAt } from '../settings/opened-at.ts';
import { DigestEntry } from './digest-entry.tsx';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What a digest tells at the moment, as a page to read and to print. */
export default function DigestPage({ onShowLibrary }: PageProps) {
  const [rhythm, setRhythm] = useState<Rhythm>('weekdays');
  const isNarrow = useIsNarrow();
  useEffect(() => reportFirstList(0), []);
  useCommands({ print: () => void printPage() });
  return (
    <div className="h-full overflow-y-auto bg-paper">
      <div data-page className="mx-auto max-w-[680px] px-8 py-8 max-md:px-5">
        <div className="mb-4 flex flex-wrap items-center gap-2 print:hidden">
          {isNarrow ? <Button name={text.library.navigation} onClick={onShowLibrary} /> : null}
          <Select
            name={text.digestSettings.rhythm}
            value={rhythm}
            options={rhythms}
            labels={text.digest.spans}
            onChange={setRhythm}
          />
          <span className="ml-auto" />
          <Button name={text.digest.print} icon={<Printer {...icon} />} onClick={() => void printPage()} />
          <Button
            name={text.digest.settings}
            icon={<Settings {...icon} />}
            onClick={() => openSettingsAt(text.digest.heading)}
          />
        </div>
        <Told rhythm={rhythm} />
      </div>
    </div>
  );
}

function Told({ rhythm }: { readonly rhythm: Rhythm }) {
  const live = useLive(digests, rhythm);
  switch (live.state) {
    case 'loading':
      return null;
    case 'failed':
      return <FailureBox failure={live.failure} />;
    case 'ready':
      return live.value === null ? <Empty what={text.digest.none} /> : <Content content={live.value} />;
  }
}

function Content({ content }: { readonly content: DigestContent }) {
  return (
    <>
      <p className="text-12 text-ink-2 tabular-nums">{text.library.papers(content.papers)}</p>
      <h1 className="text-balance font-semibold font-serif text-26 select-text">
        {text.digest.title(content)}
      </h1>
      {sectionsOf(content).map(({ title, papers }) => (
        <section key={title} aria-label={title} className="mt-8">
          <h2 className="mb-1 font-semibold text-12 text-accent">{title}</h2>
          <ul className="divide-y divide-line">
            {papers.map((paper) => (
              <DigestEntry key={paper.id} paper={paper} />
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}
