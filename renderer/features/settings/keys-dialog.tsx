import { useState } from 'react';
import { conflictsOf, presets } from '../../../shared/commands/keymap.ts';
import { type CommandScope, commands } from '../../../shared/commands/table.ts';
import { text } from '../../../shared/text/text.ts';
import { choosePreset, resetAllKeys } from '../../actions/keys.ts';
import { useKeyChoice, useKeymap } from '../../app/keymap.ts';
import { Button } from '../../ui/button.tsx';
import { FindField, isAskedFor } from '../../ui/find-field.tsx';
import { Popup } from '../../ui/popup.tsx';
import { Select } from '../../ui/select.tsx';
import { KeyLine } from './key-line.tsx';

const scopes: readonly CommandScope[] = ['anywhere', 'list', 'day', 'paper', 'reader'];

/** The keys of every command, to change, to take back, and to choose a preset of. */
export default function KeysDialog({ onClose }: { readonly onClose: () => void }) {
  const choice = useKeyChoice();
  const keymap = useKeymap();
  const [wanted, setWanted] = useState('');
  const conflicts = conflictsOf(keymap);
  const isChanged = Object.keys(choice.changes).length > 0;
  const asked = wanted.trim().toLocaleLowerCase();
  const found = commands.filter(
    ({ id }) =>
      isAskedFor(asked, text.command[id]) ||
      (keymap.get(id) ?? []).some((key) => key.toLocaleLowerCase() === asked),
  );
  return (
    <Popup name={text.keys.heading} onClose={onClose} width="w-[620px]">
      <div className="flex flex-wrap items-center gap-2 border-b border-line px-4 py-2.5">
        <FindField name={text.keys.find} value={wanted} onChange={setWanted} className="min-w-40 flex-1" />
        <span className="text-12 text-ink-2">{text.keys.preset}</span>
        <Select
          name={text.keys.preset}
          value={choice.preset}
          options={presets}
          labels={text.keys.presets}
          onChange={(preset) => void choosePreset(preset)}
        />
        {isChanged ? (
          <Button name={text.keys.resetAll} tone="framed" onClick={() => void resetAllKeys()} />
        ) : null}
      </div>
      <p role="status" className="px-4 text-12 text-danger not-empty:pt-2">
        {conflicts.length === 0 ? '' : text.keys.clashes(conflicts.length)}
      </p>
      <div tabIndex={0} className="min-h-72 overflow-y-auto p-4 pt-2">
        {found.length === 0 ? <p className="py-8 text-center text-ink-2">{text.keys.noneFound}</p> : null}
        {scopes
          .filter((scope) => found.some((command) => command.scope === scope))
          .map((scope) => (
            <section key={scope} className="mb-4">
              <h3 className="mb-1 font-semibold text-12 text-ink-2">{text.scope[scope]}</h3>
              <dl className="divide-y divide-line/60">
                {found
                  .filter((command) => command.scope === scope)
                  .map(({ id }) => (
                    <KeyLine
                      key={id}
                      command={id}
                      clashes={conflicts.flatMap(({ commands: pair }) =>
                        pair.includes(id) ? pair.filter((other) => other !== id) : [],
                      )}
                    />
                  ))}
              </dl>
            </section>
          ))}
      </div>
    </Popup>
  );
}
