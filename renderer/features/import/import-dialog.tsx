import { useState } from 'react';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import { type ImportPlan, takenPapers } from '../../../shared/import/plan.ts';
import { text } from '../../../shared/text/text.ts';
import { applyImport, type DoneImport } from '../../actions/apply-import.ts';
import { dropKept } from '../../actions/drop-kept.ts';
import { askPatiently } from '../../app/bridge.ts';
import { Button } from '../../ui/button.tsx';
import { Popup } from '../../ui/popup.tsx';
import { presentFailure } from '../messages/messages.ts';
import { ImportProgressLine } from './import-progress-line.tsx';
import type { Importing, ImportProgress, PlannedImport } from './importing.ts';
import { isWhole, LinesTable } from './lines-table.tsx';
import { reportText, summaryText } from './outcome-text.ts';

interface ImportDialogProps {
  readonly importing: Importing;
  readonly onClose: () => void;
}

/** What an import would do, line by line; then what it did. */
export default function ImportDialog({ importing, onClose }: ImportDialogProps) {
  if (importing.state === 'planned') return <Planned planned={importing} onClose={onClose} />;
  const { name, progress, cancel } = importing;
  const close = (): void => {
    cancel();
    onClose();
  };
  return (
    <Popup name={text.importing.heading(name)} onClose={close} width="w-[760px]">
      <ImportProgressLine progress={progress} onCancel={close} />
    </Popup>
  );
}

/** An import that is being carried out. */
interface Working {
  readonly progress: ImportProgress;
  readonly cancel: () => void;
}

type State = 'planned' | Working | DoneImport;

interface PlannedProps {
  readonly planned: PlannedImport;
  readonly onClose: () => void;
}

function Planned({ planned, onClose }: PlannedProps) {
  const [state, setState] = useState<State>('planned');
  const [tag, setTag] = useState('');
  const [onlyLeft, setOnlyLeft] = useState(false);
  const done = typeof state === 'object' && 'plan' in state ? state : null;
  const working = typeof state === 'object' && 'progress' in state ? state : null;
  const plan = done?.plan ?? planned.plan;
  const papers = takenPapers(planned.plan);
  const start = async (): Promise<void> => {
    const abort = new AbortController();
    const cancel = (): void => abort.abort();
    setState({ progress: { step: 'writing', done: 0, of: 0 }, cancel });
    const result = await applyImport(planned, tag, abort.signal, (step) => (far, of) => {
      setState({ progress: { step, done: far, of }, cancel });
    });
    setState(result ?? 'planned');
  };
  const close = (): void => {
    // The import goes on behind a dialog that is closed by mistake: only its button ends it.
    if (working !== null) return;
    if (done === null) void dropKept(planned.kept);
    onClose();
  };
  const left = plan.lines.filter((line) => !isWhole(line));
  return (
    <Popup name={text.importing.heading(plan.name)} onClose={close} width="w-[760px]">
      <div className="flex items-center gap-4 border-b border-line px-4 py-2 text-ink-2">
        <p role={working === null ? 'status' : undefined} className="flex-1">
          {done === null ? summaryText(plan) : text.importing.done(done.papers)}
          {done?.withoutArxiv === true ? ` ${text.importing.withoutArxiv}` : null}
        </p>
        {left.length === 0 || left.length === plan.lines.length ? null : (
          <label className="flex shrink-0 items-center gap-2">
            <input
              type="checkbox"
              className="size-3.5 accent-accent"
              checked={onlyLeft}
              onChange={(event) => setOnlyLeft(event.target.checked)}
            />
            {text.importing.onlyLeft}
          </label>
        )}
      </div>
      <LinesTable plan={plan} lines={onlyLeft ? left : plan.lines} />
      {working !== null ? (
        <div className="border-t border-line">
          <ImportProgressLine progress={working.progress} onCancel={working.cancel} />
        </div>
      ) : (
        <div className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-4 py-2.5">
          {done !== null || papers === 0 ? null : <TagField value={tag} onChange={setTag} />}
          <Button name={text.importing.saveReport} onClick={() => void saveReport(plan)} />
          {done !== null || papers === 0 ? (
            <Button name={text.importing.close} tone="framed" autoFocus onClick={close} />
          ) : (
            <Button
              name={text.importing.import(papers)}
              tone="framed"
              autoFocus
              onClick={() => void start()}
            />
          )}
        </div>
      )}
    </Popup>
  );
}

interface TagFieldProps {
  readonly value: string;
  readonly onChange: (tag: string) => void;
}

function TagField({ value, onChange }: TagFieldProps) {
  return (
    <label className="mr-auto flex items-center gap-2">
      <span className="text-ink-2">{text.importing.tag}</span>
      <input
        value={value}
        placeholder={text.importing.tagPlaceholder}
        onChange={(event) => onChange(event.target.value)}
        className="h-7 w-44 rounded-control border border-line bg-paper px-2"
      />
    </label>
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
