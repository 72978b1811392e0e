import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { monthsOf } from '../../queries/over-time.ts';

const height = 28;
/** Fewer bars do not fill the line, so that both ends stand at its beginning. */
const fewMonths = 28;

interface OverTimeProps {
  readonly ids: readonly PaperId[];
  /** How many papers there are, of which `ids` may be only the best. */
  readonly total: number;
}

/** The listed papers of one author or organization over time: a bar a month. */
export default function OverTime({ ids, total }: OverTimeProps) {
  const months = valueOr(useLive(monthsOf, ids.join(' ')), []);
  const [first] = months;
  const last = months.at(-1);
  if (first === undefined || last === undefined || months.length < 2) return null;
  const most = Math.max(...months.map(({ papers }) => papers));
  const years = new Map<string, number>();
  for (const { month, papers } of months)
    years.set(month.slice(0, 4), (years.get(month.slice(0, 4)) ?? 0) + papers);
  return (
    <>
      <figure className="mt-2">
        <div
          role="img"
          aria-label={text.search.perYear([...years])}
          className="flex items-end gap-px"
          style={{ height }}
        >
          {months.map(({ month, papers }) => (
            <span
              key={month}
              title={text.search.inMonth(month, papers)}
              className={`min-w-px max-w-3 flex-1 rounded-t-[2px] ${papers === 0 ? 'bg-line' : 'bg-accent'}`}
              style={{ height: papers === 0 ? 1 : Math.max(3, (height * papers) / most) }}
            />
          ))}
        </div>
        <figcaption
          aria-hidden="true"
          className="mt-0.5 flex justify-between text-11 text-ink-2 tabular-nums"
        >
          {months.length < fewMonths ? (
            <span>{`${text.month(first.month)} – ${text.month(last.month)}`}</span>
          ) : (
            <>
              <span>{text.month(first.month)}</span>
              <span>{text.month(last.month)}</span>
            </>
          )}
        </figcaption>
      </figure>
      {total > ids.length ? <p className="text-11 text-ink-2">{text.search.overTimeOf(ids.length)}</p> : null}
    </>
  );
}
