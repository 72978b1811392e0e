import { textOfRuns } from '../../../shared/library/page-text.ts';
import { Runs, type TextLinks } from './runs.tsx';
import { startsOf, type Table } from './table-offsets.ts';

interface TextTableProps {
  readonly block: Table;
  readonly start: number;
  readonly links: TextLinks;
}

/** A table that scrolls sideways by itself when it is wider than the text. */
export function TextTable({ block, start, links }: TextTableProps) {
  const { starts, caption } = startsOf(block, start);
  return (
    <figure data-anchor={block.id ?? undefined} className="my-2 flex flex-col gap-2">
      <figcaption className="text-[0.86em] leading-normal opacity-80">
        <Runs runs={block.caption} start={caption} links={links} />
      </figcaption>
      <div tabIndex={0} role="group" aria-label={textOfRuns(block.caption)} className="overflow-x-auto">
        <table className="mx-auto border-current/40 border-y text-[0.84em] leading-normal">
          <tbody>
            {block.rows.map((row, line) => (
              <tr key={line} className="border-current/15 border-b last:border-b-0">
                {row.map((cell, index) => {
                  const Cell = cell.header ? 'th' : 'td';
                  return (
                    <Cell
                      key={index}
                      colSpan={cell.columns}
                      rowSpan={cell.rows}
                      className="px-2.5 py-1 text-left align-baseline tabular-nums"
                    >
                      <Runs runs={cell.runs} start={starts[line]?.[index] ?? start} links={links} />
                    </Cell>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </figure>
  );
}
