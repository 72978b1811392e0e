import { useCallback, useEffect, useState } from 'react';
import { describedFiles, type RemovedFiles, type UnclaimedFile } from '../../../shared/contract/storage.ts';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import { text } from '../../../shared/text/text.ts';
import { claimPdf } from '../../actions/adding.ts';
import { bringBackRemoved, removeUnclaimed } from '../../actions/removing.ts';
import { ask } from '../../app/bridge.ts';
import { claimedFiles } from '../../queries/storage.ts';
import { Button } from '../../ui/button.tsx';
import { useDownloads } from '../downloads/use-downloads.ts';
import { presentFailure } from '../messages/messages.ts';
import { StorageSection } from './storage-section.tsx';

const words = text.storage;

/** Files on the disk that belong to no paper, and what was removed since the start. */
export function UnclaimedFiles() {
  const [files, setFiles] = useState<readonly UnclaimedFile[] | null>(null);
  const [removed, setRemoved] = useState<readonly RemovedFiles[]>([]);
  // The whole changes whenever a file comes or goes.
  const { bytes } = useDownloads();
  const look = useCallback(async (): Promise<void> => {
    try {
      setFiles(await ask('files:unclaimed', await claimedFiles()));
      setRemoved(await ask('files:removed'));
    } catch (thrown) {
      presentFailure(toFailure(thrown));
    }
  }, []);
  useEffect(() => void look(), [look, bytes]);
  if (files === null) return null;
  const then = (doing: Promise<unknown>): void => void doing.then(look);
  const gone = removed.reduce(
    (sum, each) => ({ files: sum.files + each.files, bytes: sum.bytes + each.bytes }),
    { files: 0, bytes: 0 },
  );
  if (files.length === 0 && gone.files === 0)
    return <p className="mb-6 text-12 text-ink-2">{words.noUnclaimed}</p>;
  return (
    <StorageSection
      heading={words.unclaimed}
      control={
        files.length < 2 ? null : (
          <Button
            name={words.removeAll}
            tone="framed"
            onClick={() => then(removeUnclaimed(files.map(({ sha256 }) => sha256)))}
          />
        )
      }
    >
      <div className="divide-y divide-line rounded-card border border-line bg-raised">
        <p className="px-4 py-3 text-ink-2">
          {files.length === 0 ? words.noUnclaimed : words.unclaimedExplained}
        </p>
        {files.length === 0 ? null : (
          <ul aria-label={words.unclaimed} className="divide-y divide-line">
            {files.slice(0, describedFiles).map((file) => (
              <li key={file.sha256} className="flex min-h-11 items-center gap-2 px-4 py-2">
                <div className="min-w-0 flex-1">
                  <p className="tabular-nums">{words.unclaimedFile(file)}</p>
                  <p className="truncate font-mono text-11 text-ink-2">{file.sha256}</p>
                </div>
                {file.type === 'application/pdf' ? (
                  <Button
                    name={words.claim}
                    aria-label={words.which(words.claim, file.sha256)}
                    tone="framed"
                    onClick={() => then(claimPdf(file))}
                  />
                ) : null}
                <Button
                  name={words.removeFile}
                  aria-label={words.which(words.removeFile, file.sha256)}
                  tone="framed"
                  onClick={() => then(removeUnclaimed([file.sha256]))}
                />
              </li>
            ))}
            {files.length <= describedFiles ? null : (
              <li className="px-4 py-2 text-12 text-ink-2">
                {words.moreFiles(files.length - describedFiles)}
              </li>
            )}
          </ul>
        )}
        {gone.files === 0 ? null : (
          <div className="flex min-h-11 items-center justify-between gap-4 px-4 py-2">
            <p className="text-12 text-ink-2 tabular-nums">{words.removedLine(gone.files, gone.bytes)}</p>
            <Button name={words.bringBack} tone="framed" onClick={() => then(bringBackRemoved())} />
          </div>
        )}
      </div>
    </StorageSection>
  );
}
