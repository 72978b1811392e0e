import { useEffect, useState } from 'react';
import type { ArchiveStatus } from '../../../shared/contract/archive-status.ts';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { presentFailure } from '../messages/messages.ts';

/** How the walk through the archive stands, told by main whenever it changes; `null` until it was told. */
export function useArchive(): ArchiveStatus | null {
  const [status, setStatus] = useState<ArchiveStatus | null>(null);
  useEffect(() => {
    const stop = bridge.listen('archive:changed', setStatus);
    ask('archive:status')
      .then((answer) => setStatus((told) => told ?? answer))
      .catch((thrown: unknown) => presentFailure(toFailure(thrown)));
    return stop;
  }, []);
  return status;
}
