import type { SystemChoices } from '../../../../shared/contract/system.ts';
import { text } from '../../../../shared/text/text.ts';
import { chooseSystem, systemState } from '../../../actions/system.ts';
import { bridge } from '../../../app/bridge.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Group, Line } from '../settings-lines.tsx';
import { useKept } from '../use-kept.ts';

/** What the app may do in the system beyond its windows. */
export function System() {
  const { state, change } = useKept(systemState);
  if (state === null) return null;
  const { choices, canStartAtLogin, canHaveMenuEntry } = state;
  const choose = (changed: Partial<SystemChoices>): void =>
    change(
      (shown) => ({ ...shown, choices: { ...shown.choices, ...changed } }),
      (wanted) => chooseSystem(wanted.choices),
    );
  return (
    <Group title={text.system.heading}>
      <Line name={text.system.background} explained={text.system.backgroundExplained}>
        <Checkbox
          name={text.system.background}
          checked={choices.background}
          onChange={(background) => choose({ background })}
        />
      </Line>
      <Line name={text.system.tray} explained={text.system.trayExplained}>
        <Checkbox name={text.system.tray} checked={choices.tray} onChange={(tray) => choose({ tray })} />
      </Line>
      {canStartAtLogin ? (
        <Line name={text.system.login} explained={text.system.loginExplained}>
          <Checkbox
            name={text.system.login}
            checked={choices.login}
            onChange={(login) => choose({ login })}
          />
        </Line>
      ) : null}
      {canHaveMenuEntry ? (
        <Line name={text.system.menu} explained={text.system.menuExplained}>
          <Checkbox name={text.system.menu} checked={choices.menu} onChange={(menu) => choose({ menu })} />
        </Line>
      ) : null}
      <Line
        name={text.system.spelling}
        explained={text.system.spellingExplained[bridge.boot.platform === 'darwin' ? 'own' : 'fetched']}
      >
        <Checkbox
          name={text.system.spelling}
          checked={choices.spelling}
          onChange={(spelling) => choose({ spelling })}
        />
      </Line>
    </Group>
  );
}
