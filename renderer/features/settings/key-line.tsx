import { Pencil, Plus, RotateCcw, X } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { keysWithout, ownersOf } from '../../../shared/commands/keymap.ts';
import type { CommandId } from '../../../shared/commands/table.ts';
import { text } from '../../../shared/text/text.ts';
import { resetKeys, setKeys } from '../../actions/keys.ts';
import { useKeyChoice, useKeymap } from '../../app/keymap.ts';
import { Button } from '../../ui/button.tsx';
import { KeyCaps } from '../palette/key-caps.tsx';
import { RecordKeys } from './record-keys.tsx';

/** What the line does at the moment; `others` are the keys that the command keeps beside a new one. */
type Changing =
  | { readonly kind: 'none' }
  | { readonly kind: 'recording'; readonly others: readonly string[] }
  | {
      readonly kind: 'taken';
      readonly others: readonly string[];
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
  const take = (key: string, others: readonly string[], from: readonly CommandId[]): void => {
    done();
    const keys = [...others.filter((other) => other !== key), key];
    const left = from.map((owner) => ({ command: owner, keys: keysWithout(keymap, owner, key) }));
    void setKeys(choice, command, keys, left);
  };
  const hear = (key: string, others: readonly string[]): void => {
    const by = ownersOf(keymap, command, key);
    if (by.length === 0) take(key, others, by);
    else setChanging({ kind: 'taken', others, key, by });
  };
  const act = (label: string, symbol: ReactNode, onClick: () => void) => (
    <Button name={label} showName={false} icon={symbol} isCompact onClick={onClick} />
  );
  const record = (others: readonly string[]): void => setChanging({ kind: 'recording', others });
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
            onKeys={(key) => hear(key, changing.others)}
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
              onClick={() => take(changing.key, changing.others, changing.by)}
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
                  onClick={() =>
                    void setKeys(
                      choice,
                      command,
                      own.filter((each) => each !== key),
                    )
                  }
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
              onClick={() => record([])}
            />
            {own.length === 0 ? (
              <span className="w-6" />
            ) : (
              act(text.keys.add(name), <Plus {...icon} />, () => record(own))
            )}
            {choice.changes[command] === undefined ? (
              <span className="w-6" />
            ) : (
              act(text.keys.reset(name), <RotateCcw {...icon} />, () => {
                done();
                void resetKeys(choice, command);
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
