import type { DigestChoices, DigestState, MailAccount } from '../../../../shared/contract/digest.ts';
import { rhythms } from '../../../../shared/digest/content.ts';
import { text } from '../../../../shared/text/text.ts';
import { chooseDigest, digestState, keepMailPassword, openDigestFile } from '../../../actions/system.ts';
import { goTo } from '../../../app/navigation.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { Group, Line } from '../settings-lines.tsx';
import { useKept } from '../use-kept.ts';
import { MailAccountLines } from './mail-account.tsx';

const words = text.digestSettings;
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const;

/** When a digest is made and how it comes; all that belongs to it appears when it is turned on. */
export function Digest() {
  const { state, change } = useKept(digestState);
  if (state === null) return null;
  const { choices } = state;
  const chooseBy = (decide: (shown: DigestChoices) => DigestChoices): void =>
    change(
      (shown) => ({ ...shown, choices: decide(shown.choices) }),
      (wanted) => chooseDigest(wanted.choices),
    );
  const choose = (changed: Partial<DigestChoices>): void => chooseBy((shown) => ({ ...shown, ...changed }));
  const chooseAccount = (changed: Partial<MailAccount>): void =>
    chooseBy((shown) => ({ ...shown, account: { ...shown.account, ...changed } }));
  const keepPassword = (typed: string): void =>
    change(
      (shown) => shown,
      () => keepMailPassword(typed),
    );
  return (
    <Group title={text.digest.heading}>
      <Line name={words.on} explained={words.onExplained}>
        <span className="flex items-center gap-3">
          <Button name={words.show} tone="framed" onClick={() => goTo({ name: 'digest' })} />
          <Checkbox name={words.on} checked={choices.on} onChange={(on) => choose({ on })} />
        </span>
      </Line>
      {choices.on ? <Times choices={choices} choose={choose} /> : null}
      {choices.on ? <Ways state={state} choose={choose} /> : null}
      {choices.on && choices.mail ? (
        <MailAccountLines state={state} onAccount={chooseAccount} onPassword={keepPassword} />
      ) : null}
    </Group>
  );
}

interface ChoosingProps {
  readonly choices: DigestChoices;
  readonly choose: (changed: Partial<DigestChoices>) => void;
}

function Times({ choices, choose }: ChoosingProps) {
  const weekday = weekdays.find((day) => day === String(choices.weekday)) ?? '1';
  return (
    <>
      <Line name={words.rhythm}>
        <Select
          name={words.rhythm}
          value={choices.rhythm}
          options={rhythms}
          labels={words.rhythms}
          onChange={(rhythm) => choose({ rhythm })}
        />
      </Line>
      {choices.rhythm === 'weekly' ? (
        <Line name={words.weekday}>
          <Select
            name={words.weekday}
            value={weekday}
            options={weekdays}
            labels={words.weekdays}
            onChange={(day) => choose({ weekday: Number(day) })}
          />
        </Line>
      ) : null}
      <Line name={words.time}>
        <Field
          name={words.time}
          type="time"
          className="w-28"
          value={choices.time}
          onCommit={(time) => {
            if (time !== '') choose({ time });
          }}
        />
      </Line>
    </>
  );
}

interface WaysProps {
  readonly state: DigestState;
  readonly choose: ChoosingProps['choose'];
}

function Ways({ state, choose }: WaysProps) {
  const { choices, hasFile } = state;
  return (
    <>
      <Line name={words.notification}>
        <Checkbox
          name={words.notification}
          checked={choices.notification}
          onChange={(notification) => choose({ notification })}
        />
      </Line>
      <Line name={words.file} explained={words.fileExplained}>
        <span className="flex items-center gap-3">
          {hasFile ? (
            <Button name={words.openFile} tone="framed" onClick={() => void openDigestFile()} />
          ) : null}
          <Checkbox name={words.file} checked={choices.file} onChange={(file) => choose({ file })} />
        </span>
      </Line>
      <Line name={words.mail} explained={words.mailExplained}>
        <Checkbox name={words.mail} checked={choices.mail} onChange={(mail) => choose({ mail })} />
      </Line>
    </>
  );
}
