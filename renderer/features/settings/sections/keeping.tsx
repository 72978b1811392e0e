import { lazy, Suspense, useEffect, useState } from 'react';
import type { BackupChoices, RestoreOffer } from '../../../../shared/contract/channels.ts';
import { text } from '../../../../shared/text/text.ts';
import {
  backUp,
  backupChoices,
  chooseBackup,
  chooseBackupFolder,
  packFiles,
} from '../../../actions/keeping.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Group, Line } from '../settings-lines.tsx';

const RestoreDialog = lazy(() => import('../restore-dialog.tsx'));

/** Backups of everything the reader did, and the way back. */
export function Keeping() {
  const [offer, setOffer] = useState<RestoreOffer | null>(null);
  const [choices, setChoices] = useState<BackupChoices | null>(null);
  useEffect(() => void backupChoices().then(setChoices), []);
  return (
    <Group title={text.keeping.heading}>
      <Line name={text.keeping.backUp} explained={text.keeping.backUpExplained}>
        <Button name={text.keeping.backUp} tone="framed" onClick={() => void backUp()} />
      </Line>
      {choices === null ? null : (
        <>
          <Line name={text.keeping.daily} explained={text.keeping.dailyExplained(choices.folder)}>
            <Button
              name={text.keeping.chooseFolder}
              tone="framed"
              onClick={() => void chooseBackupFolder().then((made) => setChoices(made ?? choices))}
            />
          </Line>
          <Line name={text.keeping.withFiles} explained={text.keeping.withFilesExplained}>
            <Checkbox
              name={text.keeping.withFiles}
              checked={choices.withFiles}
              onChange={(withFiles) => {
                setChoices({ ...choices, withFiles });
                void packFiles(withFiles).then((made) => setChoices(made ?? choices));
              }}
            />
          </Line>
        </>
      )}
      <Line name={text.keeping.restoreHeading} explained={text.keeping.restoreExplained}>
        <Button
          name={text.keeping.restore}
          tone="framed"
          onClick={() => void chooseBackup().then(setOffer)}
        />
      </Line>
      {offer === null ? null : (
        <Suspense fallback={null}>
          <RestoreDialog offer={offer} onClose={() => setOffer(null)} />
        </Suspense>
      )}
    </Group>
  );
}
