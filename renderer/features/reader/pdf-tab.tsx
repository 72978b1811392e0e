import { useMemo, useRef } from 'react';
import { openOutside } from '../../actions/outside.ts';
import { keepProgress } from '../../actions/progress.ts';
import { filesOf } from '../../queries/files.ts';
import { useLive } from '../../queries/live.ts';
import { Bare } from '../../reader/bare.tsx';
import { PdfReader } from '../../reader/pdf-reader.tsx';
import type { FileRow } from '../../store/rows.ts';
import { FailureBox } from '../messages/failure-box.tsx';
import { arxivPage } from '../paper/addresses.ts';
import { Fetching } from './fetching.tsx';
import type { TabProps } from './paper-reader.tsx';
import { memoryOf, progressAt } from './pdf-memory.ts';
import { useReaderChoices } from './reader-choices.ts';

/** A paper's PDF from the disk, fetched first when it is not there. */
export default function PdfTab({ paper, title, progress, isActive, note, end }: TabProps) {
  const files = useLive(filesOf, paper);
  const choices = useReaderChoices();
  const ways = useMemo(() => ({ source: () => void openOutside(arxivPage(paper)), remove: null }), [paper]);
  // The file and the place that it was opened with stay, whatever newer ones arrive meanwhile.
  const file = useRef<FileRow | null>(null);
  const memory = useRef(memoryOf(progress));
  if (files.state === 'loading') return null;
  if (files.state === 'failed') {
    return (
      <Bare end={end}>
        <div className="p-4">
          <FailureBox failure={files.failure} />
        </div>
      </Bare>
    );
  }
  file.current ??= files.value[0] ?? null;
  if (file.current === null) {
    return (
      <Bare end={end}>
        <Fetching paper={paper} part="pdf" />
      </Bare>
    );
  }
  return (
    <PdfReader
      paper={paper}
      title={title}
      file={file.current.sha256}
      bytes={file.current.bytes}
      memory={memory.current}
      choices={choices}
      additions={null}
      isActive={isActive}
      note={note}
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
