import { type CommandScope, commands } from '../../../shared/commands/table.ts';
import { text } from '../../../shared/text/text.ts';
import { useKeymap } from '../../app/keymap.ts';
import { Popup } from '../../ui/popup.tsx';
import { KeyCaps } from './key-caps.tsx';

const scopes: readonly CommandScope[] = ['anywhere', 'list', 'day', 'span', 'paper', 'reader'];

/** Without the second spelling of a key that needs Shift on most keyboards. */
const shownKeys = (keys: readonly string[]): readonly string[] =>
  keys.filter((key) => !keys.some((other) => key === `Shift+${other}`));

/** All keys, from the one table of commands, and those of marking, which stay as they are. */
export default function Shortcuts({ onClose }: { readonly onClose: () => void }) {
  const keys = useKeymap();
  return (
    <Popup name={text.app.shortcuts} onClose={onClose} width="w-[680px]">
      <div tabIndex={0} className="columns-2 gap-8 overflow-y-auto p-4 max-md:columns-1">
        {scopes.map((scope) => (
          <section key={scope} className="mb-4 break-inside-avoid">
            <h3 className="mb-1 font-semibold text-12 text-ink-2">{text.scope[scope]}</h3>
            <dl>
              {commands
                .filter((command) => command.scope === scope && (keys.get(command.id)?.length ?? 0) > 0)
                .map((command) => (
                  <Line
                    key={command.id}
                    name={text.command[command.id]}
                    pressed={shownKeys(keys.get(command.id) ?? [])}
                  />
                ))}
            </dl>
          </section>
        ))}
        <section className="mb-4 break-inside-avoid">
          <h3 className="mb-1 font-semibold text-12 text-ink-2">{text.annotations.keysTitle}</h3>
          <dl>
            {text.annotations.keys.map(([pressed, does]) => (
              <Line key={does} name={does} pressed={[pressed]} />
            ))}
          </dl>
        </section>
      </div>
    </Popup>
  );
}

interface LineProps {
  readonly name: string;
  readonly pressed: readonly string[];
}

const Line = ({ name, pressed }: LineProps) => (
  <div className="flex min-h-7 items-center justify-between gap-3">
    <dt>{name}</dt>
    <dd className="flex shrink-0 items-center gap-2">
      {pressed.map((own) => (
        <KeyCaps key={own} keys={own} />
      ))}
    </dd>
  </div>
);
