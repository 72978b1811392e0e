import { useEffect, useState } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { askPatiently } from '../../app/bridge.ts';

/** How far asking arXiv's catalogue is. */
export type Asking = 'not-needed' | 'asking' | 'answered' | 'failed';

/** Asks arXiv once for papers whose category is not known yet; what it says arrives in the library. */
export function useArxivFacts(lacking: readonly PaperId[]): Asking {
  const [asking, setAsking] = useState<Asking>('not-needed');
  useEffect(() => {
    if (lacking.length === 0 || asking !== 'not-needed') return;
    setAsking('asking');
    // Citing goes on without: the line in the dialog says what is missing.
    askPatiently('arxiv:facts', [...lacking]).then(
      () => setAsking('answered'),
      () => setAsking('failed'),
    );
  }, [lacking, asking]);
  return asking;
}
