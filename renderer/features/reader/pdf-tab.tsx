import { useEffect, useMemo, useRef } from 'react';
import { isOwnPaper, type PaperId } from '../../../shared/library/ids.ts';
import { downloadNewer } from '../../actions/downloads.ts';
import { openOutside } from '../../actions/outside.ts';
import { flushProgress, keepProgress } from '../../actions/progress.ts';
import { removeParts } from '../../actions/removing.ts';
import { chooseFile, useChosenFile } from '../../app/chosen-file.ts';
import { closeTab } from '../../app/reading.ts';
import { filesOf } from '../../queries/files.ts';
import { useLive } from '../../queries/live.ts';
import { Bare } from '../../reader/bare.tsx';
import { type PdfMemory, PdfReader } from '../../reader/pdf-reader.tsx';
import type { FileRow } from '../../store/rows.ts';
import { usePdfAdditions } from '../annotations/pdf-additions.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { arxivPage } from '../paper/addresses.ts';
import { Fetching } from './fetching.tsx';
import type { TabProps } from './paper-reader.tsx';
import { memoryOf, progressAt } from './pdf-memory.ts';
import { useReaderChoices } from './reader-choices.ts';

/** How each paper was left in this window, ahead of its record, which is written when the reader rests. */
const memories = new Map<PaperId, PdfMemory>();

/** A paper's PDF from the disk, fetched first when it is not there. */
export default function PdfTab({ paper, title, progress, isActive, note, exits }: TabProps) {
  const files = useLive(filesOf, paper);
  const choices = useReaderChoices();
  const additions = usePdfAdditions(paper, isActive);
  // The file that was opened stays, whatever newer ones arrive meanwhile, unless it is to be replaced.
  const file = useRef<FileRow | null>(null);
  const isToReplace = useRef(false);
  const chosen = useChosenFile(paper);
  const ways = useMemo(
    () => ({
      source: () => void openOutside(arxivPage(paper)),
      fetch: isOwnPaper(paper)
        ? null
        : () => {
            isToReplace.current = true;
            chooseFile(paper, null);
            void downloadNewer(paper);
          },
      // A file of the reader's own is removed with its paper.
      remove: isOwnPaper(paper)
        ? null
        : () => {
            closeTab({ paper, surface: 'pdf' });
            void removeParts(paper, ['pdf']);
          },
    }),
    [paper],
  );
  useEffect(() => () => void flushProgress(), []);
  if (files.state === 'loading') return null;
  if (files.state === 'failed') {
    return (
      <Bare exits={exits}>
        <div className="p-4">
          <FailureBox failure={files.failure} />
        </div>
      </Bare>
    );
  }
  const newest = newestOf(files.value);
  const isNewer = newest !== null && newest.fetchedAt > (file.current?.fetchedAt ?? 0);
  if (isToReplace.current && isNewer) {
    isToReplace.current = false;
    file.current = newest;
  }
  // Of several files the one that the reader chose.
  file.current =
    files.value.find(({ sha256 }) => sha256 === chosen) ?? file.current ?? files.value[0] ?? null;
  if (file.current === null) {
    return (
      <Bare exits={exits}>
        <Fetching paper={paper} part="pdf" />
      </Bare>
    );
  }
  return (
    <PdfReader
      key={`${file.current.sha256} ${file.current.fetchedAt}`}
      paper={paper}
      title={title}
      file={file.current.sha256}
      bytes={file.current.bytes}
      memory={memories.get(paper) ?? memoryOf(progress)}
      choices={choices}
      additions={additions}
      isActive={isActive}
      note={note}
      exits={exits}
      ways={ways}
      onMemory={(next, pages, reached) => {
        memories.set(paper, next);
        keepProgress(paper, progressAt(next, pages, reached));
      }}
      openOutside={(url) => void openOutside(url)}
    />
  );
}

function newestOf(files: readonly FileRow[]): FileRow | null {
  return files.reduce<FileRow | null>(
    (last, each) => (last === null || each.fetchedAt > last.fetchedAt ? each : last),
    null,
  );
}
