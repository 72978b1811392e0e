import { X } from 'lucide-react';
import { useMemo, useRef } from 'react';
import { text } from '../../../shared/text/text.ts';
import { openOutside } from '../../actions/outside.ts';
import { keepProgress } from '../../actions/progress.ts';
import { closeReader, type ReadingTab } from '../../app/reading.ts';
import { filesOf } from '../../queries/files.ts';
import { useLive } from '../../queries/live.ts';
import { paperPages } from '../../queries/paper.ts';
import { progressOf } from '../../queries/progress.ts';
import { Bare, PdfReader } from '../../reader/pdf-reader.tsx';
import type { FileRow } from '../../store/rows.ts';
import { Button } from '../../ui/button.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { arxivPage } from '../paper/addresses.ts';
import { NoteSection } from '../paper/note-section.tsx';
import { usePaperCommands } from '../paper/use-paper-commands.ts';
import { Fetching } from './fetching.tsx';
import { memoryOf, progressAt } from './pdf-memory.ts';
import { useReaderChoices } from './reader-choices.ts';

interface PaperReaderProps {
  readonly tab: ReadingTab;
  readonly isActive: boolean;
}

/** One paper in the reader: its PDF from the disk, fetched first when it is not there. */
export function PaperReader({ tab, isActive }: PaperReaderProps) {
  const { paper } = tab;
  const page = useLive(paperPages, paper);
  const files = useLive(filesOf, paper);
  const progress = useLive(progressOf, paper);
  const choices = useReaderChoices();
  usePaperCommands(isActive ? paper : null);
  const end = (
    <Button
      name={text.reader.close}
      showName={false}
      icon={<X aria-hidden size={16} />}
      onClick={closeReader}
    />
  );
  const ways = useMemo(() => ({ source: () => void openOutside(arxivPage(paper)), remove: null }), [paper]);
  // The file and the place that it was opened with stay, whatever newer ones arrive meanwhile.
  const file = useRef<FileRow | null>(null);
  const memory = useRef<ReturnType<typeof memoryOf> | null>(null);
  const failed = [page, files, progress].find((live) => live.state === 'failed');
  if (failed?.state === 'failed') {
    return (
      <Bare end={end}>
        <div className="p-4">
          <FailureBox failure={failed.failure} />
        </div>
      </Bare>
    );
  }
  if (page.state !== 'ready' || files.state !== 'ready' || progress.state !== 'ready') return null;
  file.current ??= files.value[0] ?? null;
  memory.current ??= memoryOf(progress.value);
  if (file.current === null) {
    return (
      <Bare end={end}>
        <Fetching paper={paper} />
      </Bare>
    );
  }
  return (
    <PdfReader
      paper={paper}
      title={page.value?.row.paper.title ?? paper}
      file={file.current.sha256}
      bytes={file.current.bytes}
      memory={memory.current}
      choices={choices}
      additions={null}
      isActive={isActive}
      note={<NoteSection paper={paper} />}
      end={end}
      ways={ways}
      onMemory={(next, pages, reached) => {
        memory.current = next;
        keepProgress(paper, progressAt(next, pages, reached));
      }}
      openOutside={(url) => void openOutside(url)}
    />
  );
}
