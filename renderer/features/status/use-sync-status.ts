import { useEffect, useState } from 'react';
import type { SyncStatus } from '../../../shared/contract/sync-status.ts';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { presentFailure } from '../messages/messages.ts';

/** What the sync is doing, told by main whenever it changes. */
export function useSyncStatus(): SyncStatus {
  const [status, setStatus] = useState<SyncStatus>({ state: 'never' });
  useEffect(() => {
    let isTold = false;
    const stop = bridge.listen('sync:changed', (told) => {
      isTold = true;
      setStatus(told);
    });
    ask('sync:status')
      .then((answer) => {
        if (!isTold) setStatus(answer);
      })
      .catch((thrown: unknown) => presentFailure(toFailure(thrown)));
    return stop;
  }, []);
  return status;
}
