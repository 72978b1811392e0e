import { BookOpenText, FileText, X } from 'lucide-react';
import { lazy, type ReactNode, Suspense } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { closeReader, openReader, type ReadingTab } from '../../app/reading.ts';
import { useLive } from '../../queries/live.ts';
import { usePaperPage } from '../../queries/paper.ts';
import { type ProgressRow, progressOf } from '../../queries/progress.ts';
import { Bare } from '../../reader/bare.tsx';
import { Button } from '../../ui/button.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { NoteSection } from '../paper/note-section.tsx';
import { usePaperCommands } from '../paper/use-paper-commands.ts';

const PdfTab = lazy(() => import('./pdf-tab.tsx'));
const TextTab = lazy(() => import('./text-tab.tsx'));

interface PaperReaderProps {
  readonly tab: ReadingTab;
  readonly isActive: boolean;
}

/** What a tab gets that shows a paper, as its PDF or as text. */
export interface TabProps {
  readonly paper: PaperId;
  readonly title: string;
  /** How far the reader was when the library was last asked; followed live. */
  readonly progress: ProgressRow | null;
  readonly isActive: boolean;
  readonly note: ReactNode;
  /** The end of the toolbar: the other way to read it, and the way out. */
  readonly end: ReactNode;
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** One paper in the reader. */
export function PaperReader({ tab, isActive }: PaperReaderProps) {
  const { paper, surface } = tab;
  const page = usePaperPage(paper);
  const progress = useLive(progressOf, paper);
  usePaperCommands(isActive ? paper : null);
  const end = (
    <>
      {surface === 'pdf' ? (
        <Button
          name={text.reader.readText}
          showName={false}
          icon={<FileText {...icon} />}
          onClick={() => openReader(paper, 'text')}
        />
      ) : (
        <Button
          name={text.reader.readPdf}
          showName={false}
          icon={<BookOpenText {...icon} />}
          onClick={() => openReader(paper, 'pdf')}
        />
      )}
      <Button name={text.reader.close} showName={false} icon={<X {...icon} />} onClick={closeReader} />
    </>
  );
  const failed = [page, progress].find((live) => live.state === 'failed');
  if (failed?.state === 'failed') {
    return (
      <Bare end={end}>
        <div className="p-4">
          <FailureBox failure={failed.failure} />
        </div>
      </Bare>
    );
  }
  if (page.state !== 'ready' || progress.state !== 'ready') return null;
  const props: TabProps = {
    paper,
    title: page.value?.row.paper.title ?? paper,
    progress: progress.value,
    isActive,
    note: <NoteSection paper={paper} />,
    end,
  };
  return (
    <Suspense fallback={null}>{surface === 'pdf' ? <PdfTab {...props} /> : <TextTab {...props} />}</Suspense>
  );
}
