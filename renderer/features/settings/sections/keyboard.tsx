import { lazy, Suspense, useState } from 'react';
import { text } from '../../../../shared/text/text.ts';
import { runCommand } from '../../../app/commands.ts';
import { Button } from '../../../ui/button.tsx';
import { Group, Line } from '../settings-lines.tsx';

const KeysDialog = lazy(() => import('../keys-dialog.tsx'));

/** The keys of all commands. */
export function Keyboard() {
  const [open, setOpen] = useState(false);
  return (
    <Group title={text.keys.section}>
      <Line name={text.command.shortcuts}>
        <Button name={text.settings.shortcuts} tone="framed" onClick={() => runCommand('shortcuts')} />
      </Line>
      <Line name={text.keys.heading} explained={text.keys.explained}>
        <Button name={text.keys.open} tone="framed" onClick={() => setOpen(true)} />
      </Line>
      {open ? (
        <Suspense fallback={null}>
          <KeysDialog onClose={() => setOpen(false)} />
        </Suspense>
      ) : null}
    </Group>
  );
}
