import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import { type ImportPlan, isTaken, type PlannedFile, type PlannedLine } from '../../../shared/import/plan.ts';
import { text } from '../../../shared/text/text.ts';
import { filesText, outcomeText } from './outcome-text.ts';

const rowHeight = 31;
const taken: readonly PlannedFile['state'][] = ['there', 'taken'];

/** Whether all that a line names is taken. */
export const isWhole = (line: PlannedLine): boolean =>
  isTaken(line) && line.files.every(({ state }) => taken.includes(state));

interface LinesTableProps {
  readonly plan: ImportPlan;
  readonly lines: readonly PlannedLine[];
}

/** Lines of an imported file and what happens with each; only those in sight are drawn. */
export function LinesTable({ plan, lines }: LinesTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 10,
  });
  const items = virtual.getVirtualItems();
  const before = items[0]?.start ?? 0;
  const after = virtual.getTotalSize() - (items.at(-1)?.end ?? 0);
  return (
    <div
      ref={scroller}
      className="min-h-0 flex-1 overflow-y-auto"
      tabIndex={0}
      role="region"
      aria-label={text.importing.lines}
    >
      <table className="w-full table-fixed" aria-rowcount={lines.length + 1}>
        <thead className="sticky top-0 z-10 bg-raised text-12 text-ink-2">
          <tr>
            <th scope="col" className="w-16 px-4 py-1.5 text-right font-normal">
              {text.importing.line}
            </th>
            <th scope="col" className="px-2 py-1.5 text-left font-normal">
              {text.importing.title}
            </th>
            <th scope="col" className="w-[52%] px-2 py-1.5 pr-4 text-left font-normal">
              {text.importing.outcome}
            </th>
          </tr>
        </thead>
        <tbody>
          <Gap height={before} />
          {items.map(({ index }) => {
            const line = lines[index];
            return line === undefined ? null : (
              <tr
                key={index}
                ref={virtual.measureElement}
                data-index={index}
                aria-rowindex={index + 2}
                className="border-line border-t align-top"
              >
                <td className="px-4 py-1.5 text-right text-ink-2 tabular-nums">{line.line}</td>
                <th scope="row" className="truncate px-2 py-1.5 text-left font-normal" title={line.title}>
                  {line.title}
                </th>
                <td className={`px-2 py-1.5 pr-4 ${isTaken(line) ? '' : 'text-ink-2'}`}>
                  {outcomeText(plan, line)}
                  {filesText(line).map((sentence) => (
                    <p key={sentence} className="text-12 text-ink-2 wrap-anywhere">
                      {sentence}
                    </p>
                  ))}
                </td>
              </tr>
            );
          })}
          <Gap height={after} />
        </tbody>
      </table>
    </div>
  );
}

/** Stands for the rows out of sight. */
function Gap({ height }: { readonly height: number }) {
  return height <= 0 ? null : (
    <tr aria-hidden>
      <td colSpan={3} style={{ height }} />
    </tr>
  );
}
