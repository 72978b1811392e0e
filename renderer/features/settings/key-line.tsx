import { Pencil, Plus, RotateCcw, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { ownersOf } from '../../../shared/commands/keymap.ts';
import type { CommandId } from '../../../shared/commands/table.ts';
import { text } from '../../../shared/text/text.ts';
import { giveKey, resetKeys, takeKey } from '../../actions/keys.ts';
import { useKeyChoice, useKeymap } from '../../app/keymap.ts';
import { Button } from '../../ui/button.tsx';
import { KeyCaps } from '../palette/key-caps.tsx';
import { RecordKeys } from './record-keys.tsx';

/** What the line does at the moment; `isBeside` says that the command keeps its keys beside a new one. */
type Changing =
  | { readonly kind: 'none' }
  | { readonly kind: 'recording'; readonly isBeside: boolean }
  | {
      readonly kind: 'taken';
      readonly isBeside: boolean;
      readonly key: string;
      readonly by: readonly CommandId[];
    };

interface KeyLineProps {
  readonly command: CommandId;
  /** The commands that one of its keys runs too. */
  readonly clashes: readonly CommandId[];
}

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The keys of one command: to change, to add one more, to take away, to take back. */
export function KeyLine({ command, clashes }: KeyLineProps) {
  const choice = useKeyChoice();
  const keymap = useKeymap();
  const [changing, setChanging] = useState<Changing>({ kind: 'none' });
  const change = useRef<HTMLButtonElement>(null);
  const own = keymap.get(command) ?? [];
  const name = text.command[command];
  const done = (): void => {
    setChanging({ kind: 'none' });
    // What had the focus is gone with the next frame; the keyboard stays on this line.
    requestAnimationFrame(() => change.current?.focus());
  };
  const take = (key: string, isBeside: boolean, takenFrom: readonly CommandId[]): void => {
    done();
    void giveKey(command, { key, isBeside, takenFrom });
  };
  const hear = (key: string, isBeside: boolean): void => {
    const by = ownersOf(keymap, command, key);
    if (by.length === 0) take(key, isBeside, by);
    else setChanging({ kind: 'taken', isBeside, key, by });
  };
  const act = (label: string, symbol: ReactNode, onClick: () => void) => (
    <Button name={label} showName={false} icon={symbol} isCompact onClick={onClick} />
  );
  const record = (isBeside: boolean): void => setChanging({ kind: 'recording', isBeside });
  return (
    <div className="flex min-h-9 flex-wrap items-center justify-between gap-x-3 py-0.5">
      <dt className="min-w-0">
        <span className="block truncate">{name}</span>
        {clashes.length === 0 || changing.kind !== 'none' ? null : (
          <span className="block text-12 text-danger">{text.keys.clash(namesOf(clashes))}</span>
        )}
      </dt>
      <dd className="ml-auto flex flex-wrap items-center justify-end gap-1">
        {changing.kind === 'recording' ? (
          <RecordKeys
            onKeys={(key) => hear(key, changing.isBeside)}
            onCancel={() => setChanging({ kind: 'none' })}
          />
        ) : changing.kind === 'taken' ? (
          <span role="alert" className="flex flex-wrap items-center justify-end gap-1.5 text-danger">
            <KeyCaps keys={changing.key} />
            {text.keys.taken(namesOf(changing.by))}
            <Button
              name={text.keys.takeIt}
              tone="framed"
              autoFocus
              onClick={() => take(changing.key, changing.isBeside, changing.by)}
            />
            <Button name={text.keys.leaveIt} tone="framed" onClick={done} />
          </span>
        ) : (
          <>
            {own.map((key) => (
              <span key={key} className="group/key relative inline-flex items-center">
                <KeyCaps keys={key} />
                <button
                  type="button"
                  aria-label={text.keys.takeAway(key, name)}
                  title={text.keys.takeAway(key, name)}
                  onClick={() => void takeKey(command, key)}
                  className="rounded-full p-0.5 text-ink-2 opacity-0 hover:bg-wash hover:text-ink focus-visible:opacity-100 group-hover/key:opacity-100"
                >
                  <X aria-hidden size={11} />
                </button>
              </span>
            ))}
            <Button
              ref={change}
              name={text.keys.change(name)}
              showName={false}
              icon={<Pencil {...icon} />}
              isCompact
              onClick={() => record(false)}
            />
            {own.length === 0 ? (
              <span className="w-6" />
            ) : (
              act(text.keys.add(name), <Plus {...icon} />, () => record(true))
            )}
            {choice.changes[command] === undefined ? (
              <span className="w-6" />
            ) : (
              act(text.keys.reset(name), <RotateCcw {...icon} />, () => {
                done();
                void resetKeys(command);
              })
            )}
          </>
        )}
      </dd>
    </div>
  );
}

const namesOf = (commands: readonly CommandId[]): string =>
  commands.map((id) => `“${text.command[id]}”`).join(', ');
