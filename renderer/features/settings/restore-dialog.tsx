import type { RestoreOffer } from '../../../shared/contract/channels.ts';
import { recordKinds } from '../../../shared/library/marks.ts';
import { text } from '../../../shared/text/text.ts';
import { mergeBackup } from '../../actions/keeping.ts';
import { Button } from '../../ui/button.tsx';
import { Popup } from '../../ui/popup.tsx';

interface RestoreDialogProps {
  readonly offer: RestoreOffer;
  readonly onClose: () => void;
}

const columns = ['add', 'change', 'remove', 'conflict', 'keep'] as const;

/** What merging a backup would change, before anything is changed. */
export default function RestoreDialog({ offer, onClose }: RestoreDialogProps) {
  const { changes, counts, created, files, name, unreadable } = offer;
  const kinds = recordKinds.filter((kind) => columns.some((column) => counts[kind][column] > 0));
  return (
    <Popup name={text.keeping.restoreHeading} onClose={onClose}>
      <div className="overflow-y-auto p-4">
        <p className="text-ink-2 break-words">
          {text.keeping.from(name, created === null ? text.keeping.unknownDate : text.instant(created))}
        </p>
        {files === 0 ? null : <p className="mt-2">{text.keeping.holdsFiles(files)}</p>}
        {unreadable.length === 0 ? null : (
          <details className="mt-2">
            <summary className="text-danger">{text.keeping.unreadable(unreadable.length)}</summary>
            <ul className="mt-1 max-h-40 list-disc overflow-y-auto pl-5 text-12 text-ink-2 select-text">
              {unreadable.map((problem) => (
                <li key={JSON.stringify(problem)}>{text.backupProblem(problem)}</li>
              ))}
            </ul>
          </details>
        )}
        <table className="mt-3 w-full tabular-nums">
          <thead>
            <tr className="text-12 text-ink-2">
              <td />
              {columns.map((column) => (
                <th key={column} scope="col" className="py-1 text-right font-normal">
                  {text.keeping.columns[column]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {kinds.map((kind) => (
              <tr key={kind} className="border-line border-t">
                <th scope="row" className="py-1.5 text-left font-normal">
                  {text.keeping.kinds[kind]}
                </th>
                {columns.map((column) => (
                  <td key={column} className="text-right">
                    {counts[kind][column] === 0 ? '' : text.number(counts[kind][column])}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
        {changes.length === 0 ? <p className="mt-3">{text.keeping.nothing}</p> : null}
        <div className="mt-4 flex justify-end gap-2">
          <Button name={text.keeping.cancel} tone="framed" onClick={onClose} />
          {changes.length === 0 && files === 0 ? null : (
            <Button
              name={text.keeping.merge(changes.length)}
              tone="link"
              onClick={() => {
                onClose();
                void mergeBackup(offer);
              }}
            />
          )}
        </div>
      </div>
    </Popup>
  );
}
