import { useState } from 'react';
import type { DigestState, MailAccount, MailFate, MailTest } from '../../../../shared/contract/digest.ts';
import { text } from '../../../../shared/text/text.ts';
import { testMail } from '../../../actions/system.ts';
import { Button } from '../../../ui/button.tsx';
import { Field } from '../../../ui/field.tsx';
import { Select } from '../../../ui/select.tsx';
import { Line } from '../settings-lines.tsx';

const words = text.digestSettings;
const securities = ['tls', 'starttls', 'none'] as const;

interface MailAccountProps {
  readonly state: DigestState;
  readonly onAccount: (changed: Partial<MailAccount>) => void;
  readonly onPassword: (typed: string) => void;
}

/** The account that mail goes through. */
export function MailAccountLines({ state, onAccount, onPassword }: MailAccountProps) {
  const { choices, password } = state;
  const { account } = choices;
  return (
    <>
      <Line name={words.host}>
        <Field name={words.host} value={account.host} onCommit={(host) => onAccount({ host })} />
      </Line>
      <Line name={words.port}>
        <Field
          name={words.port}
          className="w-20 text-right tabular-nums"
          value={String(account.port)}
          onCommit={(typed) => {
            const port = Number(typed);
            if (Number.isInteger(port) && port > 0 && port < 65_536) onAccount({ port });
          }}
        />
      </Line>
      <Line name={words.security}>
        <Select
          name={words.security}
          value={account.security}
          options={securities}
          labels={words.securities}
          onChange={(security) => onAccount({ security })}
        />
      </Line>
      <Line name={words.user}>
        <Field name={words.user} value={account.user} onCommit={(user) => onAccount({ user })} />
      </Line>
      <Line name={words.password} explained={words.passwordKept[password]}>
        <Field name={words.password} type="password" value="" onCommit={onPassword} />
      </Line>
      <Line name={words.from}>
        <Field name={words.from} type="email" value={account.from} onCommit={(from) => onAccount({ from })} />
      </Line>
      <Line name={words.to}>
        <Field name={words.to} type="email" value={account.to} onCommit={(to) => onAccount({ to })} />
      </Line>
      <Test lastMail={state.lastMail} />
    </>
  );
}

/** Sends a test and says what came of it, here and now. */
function Test({ lastMail }: { readonly lastMail: MailFate | null }) {
  const [test, setTest] = useState<MailTest | 'running' | null>(null);
  const send = (): void => {
    setTest('running');
    void testMail().then(setTest);
  };
  return (
    <div className="flex min-h-11 items-center justify-between gap-4 px-4 py-2">
      <Outcome test={test} lastMail={lastMail} />
      <Button name={words.sendTest} tone="framed" disabled={test === 'running'} onClick={send} />
    </div>
  );
}

interface OutcomeProps {
  readonly test: MailTest | 'running' | null;
  readonly lastMail: MailFate | null;
}

function Outcome({ test, lastMail }: OutcomeProps) {
  if (test === 'running') return <p role="status">{words.testing}</p>;
  if (test === null)
    return <p className="text-12 text-ink-2">{lastMail === null ? '' : fateText(lastMail)}</p>;
  if (test.sent) {
    return (
      <p role="status" className="text-ok">
        {words.tested(test.to)}
      </p>
    );
  }
  return (
    <div role="alert" className="min-w-0">
      <p className="text-danger">{words.problems[test.why]}</p>
      <p className="break-words text-12 text-ink-2 select-text">{test.detail}</p>
    </div>
  );
}

function fateText(fate: MailFate): string {
  switch (fate.state) {
    case 'sent':
      return words.last.sent(text.instant(fate.at));
    case 'failed':
      return words.last.failed(words.problems[fate.why]);
    case 'unknown':
      return words.last.unknown;
  }
}
