import { useState } from 'react';
import {
  backDays,
  proxyModes,
  type SyncChoices,
  syncIntervals,
} from '../../../../shared/contract/sync-choices.ts';
import { failure } from '../../../../shared/failure/failure.ts';
import { text } from '../../../../shared/text/text.ts';
import { chooseSync, keepToken, syncSettings } from '../../../actions/sync.ts';
import { runCommand } from '../../../app/commands.ts';
import { goTo } from '../../../app/navigation.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { presentFailure } from '../../messages/messages.ts';
import { Group, Line } from '../settings-lines.tsx';
import { useKept } from '../use-kept.ts';
import { OtherEndpoint } from './other-endpoint.tsx';

const words = text.syncSettings;
const backs = backDays.map((days) => `${days}` as const);
const intervals = syncIntervals.map((minutes) => `${minutes}` as const);

/** Where the papers come from, how often, and by which way. */
export function Sync() {
  const { state: settings, change } = useKept(syncSettings);
  const [asked, setAsked] = useState<string | null>(null);
  // Counts the answers, so that an address that was not taken leaves its field.
  const [answered, setAnswered] = useState(0);
  if (settings === null) return <Group title={words.heading}>{null}</Group>;
  const { choices, endpoint, endpointFromEnvironment, token } = settings;
  const ask = (typed: string): void => {
    if (typed.replace(/\/+$/, '') === endpoint) setAnswered(answered + 1);
    else if (typed === '' || /^https?:\/\/./i.test(typed)) setAsked(typed);
    else presentFailure(failure('forbidden-address', typed));
  };
  const choose = (changed: Partial<SyncChoices>): void =>
    change(
      (shown) => ({ ...shown, choices: { ...shown.choices, ...changed } }),
      (wanted) => chooseSync(wanted.choices),
    );
  const takeToken = (typed: string): void =>
    change(
      (shown) => shown,
      () => keepToken(typed),
    );
  return (
    <Group title={words.heading}>
      <Line
        name={words.endpoint}
        explained={endpointFromEnvironment ? `${endpoint} · ${words.endpointFixed}` : words.endpointExplained}
      >
        {endpointFromEnvironment ? null : (
          <Field
            key={answered}
            name={words.endpoint}
            type="url"
            className="w-64"
            value={endpoint}
            onCommit={ask}
          />
        )}
      </Line>
      <Line name={words.token} explained={words.tokens[token]}>
        {token === 'environment' ? null : (
          <span className="flex items-center gap-2">
            {token === 'none' ? null : (
              <Button name={words.tokenForget} tone="framed" onClick={() => takeToken('')} />
            )}
            <Field name={words.token} type="password" className="w-40" value="" onCommit={takeToken} />
          </span>
        )}
      </Line>
      <Line name={words.back} explained={words.backExplained}>
        <Select
          name={words.back}
          value={`${choices.back}` as const}
          options={backs}
          labels={words.backs}
          onChange={(chosen) =>
            choose({ back: backDays.find((days) => `${days}` === chosen) ?? choices.back })
          }
        />
      </Line>
      <Line name={words.every}>
        <Select
          name={words.every}
          value={`${choices.everyMinutes}` as const}
          options={intervals}
          labels={words.intervals}
          onChange={(chosen) =>
            choose({
              everyMinutes: syncIntervals.find((minutes) => `${minutes}` === chosen) ?? choices.everyMinutes,
            })
          }
        />
      </Line>
      <Line name={words.proxy}>
        <span className="flex items-center gap-2">
          <Select
            name={words.proxy}
            value={choices.proxy.mode}
            options={proxyModes}
            labels={words.proxies}
            onChange={(mode) => choose({ proxy: { ...choices.proxy, mode } })}
          />
          {choices.proxy.mode !== 'fixed' ? null : (
            <Field
              name={words.proxyServer}
              className="w-56"
              value={choices.proxy.server}
              onCommit={(server) => choose({ proxy: { mode: 'fixed', server } })}
            />
          )}
        </span>
      </Line>
      <Line name={text.ledger.heading} explained={text.ledger.explained}>
        <Button name={text.ledger.open} tone="framed" onClick={() => goTo({ name: 'ledger' })} />
      </Line>
      <Line name={words.log} explained={words.logExplained}>
        <Button name={words.openLog} tone="framed" onClick={() => runCommand('sync-log')} />
      </Line>
      {asked === null ? null : (
        <OtherEndpoint
          endpoint={asked}
          onClose={() => {
            setAsked(null);
            setAnswered(answered + 1);
          }}
        />
      )}
    </Group>
  );
}
