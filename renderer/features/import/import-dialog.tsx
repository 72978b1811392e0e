import { useState } from 'react';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import { type ImportPlan, takenByPaper } from '../../../shared/import/plan.ts';
import { text } from '../../../shared/text/text.ts';
import { applyImport, type DoneImport } from '../../actions/apply-import.ts';
import { askPatiently } from '../../app/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Popup } from '../../ui/popup.tsx';
import { presentFailure } from '../messages/messages.ts';
import { outcomeText, reportText, summaryText } from './outcome-text.ts';

const shownLines = 300;

type State = 'planned' | 'working' | DoneImport;

interface ImportDialogProps {
  readonly plan: ImportPlan;
  readonly onClose: () => void;
}

/** What an import would do, line by line; then what it did. */
export default function ImportDialog({ plan, onClose }: ImportDialogProps) {
  const [state, setState] = useState<State>('planned');
  const [tag, setTag] = useState('');
  const papers = takenByPaper(plan).size;
  const start = async (): Promise<void> => {
    setState('working');
    setState((await applyImport(plan, tag)) ?? 'planned');
  };
  const isDone = typeof state === 'object';
  return (
    <Popup name={text.importing.heading(plan.name)} onClose={onClose} width="w-[760px]">
      <p role="status" className="border-b border-line px-4 py-2 text-ink-2">
        {isDone ? text.importing.done(state.papers) : summaryText(plan)}
        {isDone && state.withoutArxiv ? ` ${text.importing.withoutArxiv}` : null}
      </p>
      <Lines plan={plan} />
      <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-2.5">
        {isDone || papers === 0 ? null : (
          <label className="mr-auto flex items-center gap-2">
            <span className="text-ink-2">{text.importing.tag}</span>
            <input
              value={tag}
              placeholder={text.importing.tagPlaceholder}
              onChange={(event) => setTag(event.target.value)}
              className="h-7 w-44 rounded-control border border-line bg-paper px-2"
            />
          </label>
        )}
        <Button name={text.importing.saveReport} onClick={() => void saveReport(plan)} />
        {isDone || papers === 0 ? (
          <Button name={text.importing.close} tone="framed" autoFocus onClick={onClose} />
        ) : (
          <Button
            name={state === 'working' ? text.importing.working : text.importing.import(papers)}
            tone="framed"
            autoFocus
            disabled={state === 'working'}
            onClick={() => void start()}
          />
        )}
      </div>
    </Popup>
  );
}

function Lines({ plan }: { readonly plan: ImportPlan }) {
  const shown = plan.lines.slice(0, shownLines);
  return (
    <div className="min-h-0 overflow-y-auto" tabIndex={0} role="region" aria-label={text.importing.lines}>
      <table className="w-full table-fixed">
        <thead className="sticky top-0 bg-raised text-12 text-ink-2">
          <tr>
            <th scope="col" className="w-16 px-4 py-1.5 text-right font-normal">
              {text.importing.line}
            </th>
            <th scope="col" className="px-2 py-1.5 text-left font-normal">
              {text.importing.title}
            </th>
            <th scope="col" className="w-[46%] px-2 py-1.5 pr-4 text-left font-normal">
              {text.importing.outcome}
            </th>
          </tr>
        </thead>
        <tbody>
          {shown.map((line) => (
            <tr key={`${line.line} ${line.title}`} className="border-line border-t align-top">
              <td className="px-4 py-1.5 text-right text-ink-2 tabular-nums">{line.line}</td>
              <th scope="row" className="truncate px-2 py-1.5 text-left font-normal" title={line.title}>
                {line.title}
              </th>
              <td className={`px-2 py-1.5 pr-4 ${line.outcome.kind === 'left' ? 'text-ink-2' : ''}`}>
                {outcomeText(line)}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {plan.lines.length <= shownLines ? null : (
        <p className="px-4 py-2 text-12 text-ink-2">{text.importing.more(plan.lines.length - shownLines)}</p>
      )}
    </div>
  );
}

async function saveReport(plan: ImportPlan): Promise<void> {
  try {
    await askPatiently('export:save', {
      name: text.importing.report(plan.name),
      extension: 'txt',
      text: reportText(plan),
    });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}
