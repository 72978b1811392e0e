import { Settings } from 'lucide-react';
import { useState } from 'react';
import { type DigestContent, type Rhythm, rhythms } from '../../../shared/digest/content.ts';
import { sectionsOf } from '../../../shared/digest/letter.ts';
import { text } from '../../../shared/text/text.ts';
import type { PageProps } from '../../app/pages.tsx';
import { digests } from '../../queries/digest.ts';
import { useLive } from '../../queries/live.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { Select } from '../../ui/select.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { PrintButton } from '../page/page-buttons.tsx';
import { PageFrame } from '../page/page-frame.tsx';
import { openSettingsAt } from '../settings/opened-at.ts';
import { DigestEntry } from './digest-entry.tsx';

/** What a digest tells at the moment, as a page to read and to print. */
export default function DigestPage({ onShowLibrary }: PageProps) {
  const [rhythm, setRhythm] = useState<Rhythm>('weekdays');
  return (
    <PageFrame
      onShowLibrary={onShowLibrary}
      width="text"
      isPrinted
      buttons={
        <>
          <Select
            name={text.digestSettings.rhythm}
            value={rhythm}
            options={rhythms}
            labels={text.digest.spans}
            onChange={setRhythm}
          />
          <PrintButton />
          <Button
            name={text.digest.settings}
            icon={<Settings size={15} strokeWidth={1.75} aria-hidden />}
            onClick={() => openSettingsAt(text.digest.heading)}
          />
        </>
      }
    >
      <Told rhythm={rhythm} />
    </PageFrame>
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
