import { X } from 'lucide-react';
import type { LinkedFile } from '../../../shared/contract/linked-files.ts';
import { text } from '../../../shared/text/text.ts';
import { unlinkFile } from '../../actions/link-file.ts';
import { now } from '../../app/clock.ts';
import { Button } from '../../ui/button.tsx';

/** Files that follow a list: what they hold, where they lie, when they were written. */
export function LinkedFileList({ files }: { readonly files: readonly LinkedFile[] }) {
  return (
    <ul aria-label={text.citing.keptFiles} className="rounded-control border border-line">
      {files.map((file) => (
        <li key={file.id} className="flex items-center gap-2 border-line px-3 py-1.5 not-first:border-t">
          <div className="min-w-0 flex-1">
            <p className="truncate select-text" title={file.path}>
              {file.path}
            </p>
            <p className={`text-12 ${file.failure === null ? 'text-ink-2' : 'text-danger'}`}>
              {text.citing.keptFile(formatOf(file), file.name)} · {stateOf(file)}
            </p>
          </div>
          <Button
            name={text.citing.stopKeeping(file.path)}
            showName={false}
            icon={<X aria-hidden size={14} strokeWidth={1.75} />}
            onClick={() => void unlinkFile(file.id)}
          />
        </li>
      ))}
    </ul>
  );
}

function formatOf({ format }: LinkedFile): string {
  const names: Readonly<Record<string, string>> = text.citationFormat;
  return names[format] ?? format.replace(/^style:/, '');
}

function stateOf({ failure, writtenAt }: LinkedFile): string {
  if (failure !== null) return text.citing.cannotWrite;
  return writtenAt === null ? text.citing.neverWritten : text.citing.keptSince(text.ago(now() - writtenAt));
}
