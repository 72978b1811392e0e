import { useState } from 'react';
import { assertNever } from '../../../shared/assert-never.ts';
import { conflictsOf, presets } from '../../../shared/commands/keymap.ts';
import { type CommandId, type CommandScope, commands } from '../../../shared/commands/table.ts';
import { text } from '../../../shared/text/text.ts';
import { choosePreset, resetAllKeys, resetKeys, setKeys } from '../../actions/keys.ts';
import { useKeyChoice, useKeymap } from '../../app/keymap.ts';
import { Button } from '../../ui/button.tsx';
import { Popup } from '../../ui/popup.tsx';
import { Select } from '../../ui/select.tsx';
import { KeyCaps } from '../palette/key-caps.tsx';
import { RecordKeys } from './record-keys.tsx';

const scopes: readonly CommandScope[] = ['anywhere', 'list', 'day', 'paper', 'reader'];

/** What a line of the dialog does at the moment. */
type Changing =
  | { readonly kind: 'none' }
  | { readonly kind: 'recording'; readonly command: CommandId }
  | { readonly kind: 'taken'; readonly command: CommandId; readonly key: string; readonly by: CommandId };

/** The keys of every command, to change, to take back, and to choose a preset of. */
export default function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const choice = useKeyChoice();
  const keys = useKeymap();
  const [changing, setChanging] = useState<Changing>({ kind: 'none' });
  const done = (): void => setChanging({ kind: 'none' });
  const take = (command: CommandId, key: string): void => {
    const next = new Map(keys).set(command, [key]);
    const conflict = conflictsOf(next).find(({ commands: pair }) => pair.includes(command));
    const by = conflict?.commands.find((id) => id !== command);
    if (by !== undefined) setChanging({ kind: 'taken', command, key, by });
    else {
      done();
      void setKeys(choice, command, [key]);
    }
  };
  const takeAway = (command: CommandId, key: string): void => {
    const others = conflictsOf(new Map(keys).set(command, [key])).flatMap(({ commands: pair }) =>
      pair.includes(command) ? pair.filter((id) => id !== command) : [],
    );
    const collides = (own: string): boolean =>
      own === key || own.startsWith(`${key} `) || key.startsWith(`${own} `);
    done();
    void setKeys(
      choice,
      command,
      [key],
      others.map((id) => ({ command: id, keys: (keys.get(id) ?? []).filter((own) => !collides(own)) })),
    );
  };
  const lineOf = (id: CommandId) => {
    if (changing.kind === 'none' || changing.command !== id) {
      return (
        <>
          <KeyCaps keys={keys.get(id)?.[0]} />
          <Button
            name={text.keys.change(text.command[id])}
            showName={false}
            icon={text.keys.changeShort}
            onClick={() => setChanging({ kind: 'recording', command: id })}
          />
          {choice.changes[id] === undefined ? null : (
            <Button
              name={text.keys.reset(text.command[id])}
              showName={false}
              icon={text.keys.resetShort}
              onClick={() => void resetKeys(choice, id)}
            />
          )}
        </>
      );
    }
    switch (changing.kind) {
      case 'recording':
        return <RecordKeys onKeys={(key) => take(id, key)} onCancel={done} />;
      case 'taken':
        return (
          <span role="alert" className="flex flex-wrap items-center justify-end gap-1.5 text-danger">
            {text.keys.taken(text.command[changing.by])}
            <Button name={text.keys.takeIt} tone="framed" onClick={() => takeAway(id, changing.key)} />
            <Button name={text.keys.leaveIt} tone="framed" onClick={done} />
          </span>
        );
      default:
        return assertNever(changing);
    }
  };
  return (
    <Popup name={text.keys.heading} onClose={onClose} width="w-[620px]">
      <div className="flex items-center gap-2 border-b border-line px-4 py-2.5">
        <span className="text-12 text-ink-2">{text.keys.preset}</span>
        <Select
          name={text.keys.preset}
          value={choice.preset}
          options={presets}
          labels={text.keys.presets}
          onChange={(preset) => void choosePreset(choice, preset)}
        />
        <Button
          name={text.keys.resetAll}
          tone="framed"
          className="ml-auto"
          onClick={() => void resetAllKeys(choice)}
        />
      </div>
      <div tabIndex={0} className="overflow-y-auto p-4 pt-2">
        {scopes.map((scope) => (
          <section key={scope} className="mb-4">
            <h3 className="mb-1 font-semibold text-12 text-ink-2">{text.scope[scope]}</h3>
            <dl className="divide-y divide-line/60">
              {commands
                .filter((command) => command.scope === scope)
                .map(({ id }) => (
                  <div key={id} className="flex min-h-9 items-center justify-between gap-3">
                    <dt className="truncate">{text.command[id]}</dt>
                    <dd className="flex items-center gap-1">{lineOf(id)}</dd>
                  </div>
                ))}
            </dl>
          </section>
        ))}
      </div>
    </Popup>
  );
}
