import { BookOpenText, FileText } from 'lucide-react';
import type { ReactNode } from 'react';
import { isOwnPaper, type PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { closeReader, openReader, type ReadingTab } from '../../app/reading.ts';
import { filesOf } from '../../queries/files.ts';
import { useLive } from '../../queries/live.ts';
import { type ProgressRow, useProgress } from '../../queries/progress.ts';
import { Bare } from '../../reader/bare.tsx';
import type { Exits } from '../../reader/toolbar/reader-toolbar.tsx';
import type { SpareTool } from '../../reader/toolbar/spare-tools.tsx';
import { Prepared } from '../../ui/prepared.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { NoteSection } from '../paper/note-section.tsx';
import { usePaperCommands } from '../paper/use-paper-commands.ts';
import { pdfTab, textTab } from './reader-parts.ts';

interface PaperReaderProps {
  readonly tab: ReadingTab;
  readonly title: string;
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
  readonly exits: Exits;
}

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** One paper in the reader. */
export function PaperReader({ tab, title, isActive }: PaperReaderProps) {
  const { paper, surface } = tab;
  const progress = useProgress(paper);
  // Asked for at the same time; the tab that shows the PDF finds it answered.
  useLive(filesOf, paper);
  usePaperCommands(isActive ? paper : null);
  const exits: Exits = { other: otherSurface(tab), close: closeReader };
  if (progress.state === 'failed') {
    return (
      <Bare exits={exits}>
        <div className="p-4">
          <FailureBox failure={progress.failure} />
        </div>
      </Bare>
    );
  }
  if (progress.state !== 'ready') return null;
  const props: TabProps = {
    paper,
    title,
    progress: progress.value,
    isActive,
    note: <NoteSection paper={paper} isAtHand={isActive} />,
    exits,
  };
  return <Prepared key={surface} part={surface === 'pdf' ? pdfTab : textTab} props={props} />;
}

/** The paper's other form; a PDF of the reader's own has no text on the web. */
function otherSurface({ paper, surface }: ReadingTab): SpareTool | null {
  if (surface === 'text') {
    return {
      name: text.reader.readPdf,
      icon: <BookOpenText {...icon} />,
      onClick: () => openReader(paper, 'pdf'),
    };
  }
  if (isOwnPaper(paper)) return null;
  return {
    name: text.reader.readText,
    icon: <FileText {...icon} />,
    onClick: () => openReader(paper, 'text'),
  };
}
