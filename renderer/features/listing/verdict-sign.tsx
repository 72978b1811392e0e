import { Check, Clock3, EyeOff } from 'lucide-react';
import type { Verdict } from '../../../shared/library/marks.ts';
import { text } from '../../../shared/text/text.ts';

const icon = { size: 12, strokeWidth: 1.75, 'aria-hidden': true } as const;

const signs = {
  kept: <Check {...icon} className="text-ok" />,
  later: <Clock3 {...icon} />,
  dismissed: <EyeOff {...icon} />,
} satisfies Record<Verdict, React.ReactNode>;

/** What the reader said of a paper when sorting its edition. */
export function VerdictSign({ verdict }: { readonly verdict: Verdict }) {
  return (
    <span className="shrink-0" title={text.triage.verdict[verdict]}>
      {signs[verdict]}
    </span>
  );
}
