import { toFailure } from '../../../shared/failure/to-failure.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import type { Verdict } from '../../../shared/library/marks.ts';
import { setVerdict } from '../../actions/triage.ts';
import { useCommands } from '../../app/commands.ts';
import { useSelectedPapers } from '../../app/selection.ts';
import { nextUnsorted } from '../../queries/paper.ts';
import { presentFailure } from '../messages/messages.ts';

interface Triage {
  readonly ids: readonly PaperId[];
  readonly active: PaperId | null;
  /** Goes on to the next paper that is not sorted yet. */
  readonly onStep: (paper: PaperId) => void;
}

/** The keys that sort papers into kept, for later and dismissed, one after the other. */
export function useTriage({ ids, active, onStep }: Triage): void {
  const selected = useSelectedPapers();
  const papers = selected.size > 0 ? [...selected] : active === null ? [] : [active];
  const isIdle = papers.length === 0;
  const sort = async (verdict: Verdict): Promise<void> => {
    try {
      if (!(await setVerdict(papers, verdict)) || selected.size > 0) return;
      const next = await nextUnsorted(ids, active);
      if (next !== null) onStep(next);
    } catch (thrown) {
      presentFailure(toFailure(thrown));
    }
  };
  useCommands({
    'triage-keep': isIdle ? undefined : () => void sort('kept'),
    'triage-later': isIdle ? undefined : () => void sort('later'),
    'triage-dismiss': isIdle ? undefined : () => void sort('dismissed'),
    'bring-back': isIdle ? undefined : () => void setVerdict(papers, null),
  });
}
