import { applyRules } from '../actions/rules.ts';
import { paperChanges } from '../queries/rules.ts';

/** Papers come in portions; rules wait until none has come for so long, milliseconds. */
const quietMs = 400;

/** Follows the rules whenever papers came, and at once for those that came while no window was open. */
export function followRules(): void {
  const watch = paperChanges.of('');
  let timer: ReturnType<typeof setTimeout> | undefined;
  watch.subscribe(() => {
    if (watch.get().state !== 'ready') return;
    clearTimeout(timer);
    timer = setTimeout(() => void applyRules(), quietMs);
  });
}
