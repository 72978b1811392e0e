import { type ReactNode, useEffect, useRef, useState } from 'react';
import { text } from '../../../shared/text/text.ts';

/** A row of the table of a plot, and where its mark leads. */
export interface FigureRow {
  readonly cells: readonly (string | number)[];
  readonly href: string;
}

interface FigureProps {
  readonly title: string;
  /** What chooses the part that is shown. */
  readonly choice?: ReactNode;
  /** Draws the plot at a width, pixels. Its links lead to what its marks stand for. */
  readonly draw: (width: number) => Element;
  /** Whether there is nothing to draw; then this is said instead. */
  readonly empty: string | null;
  /** The same as a table: the heads of its columns, and its rows, which are asked for when it is opened. */
  readonly heads: readonly string[];
  readonly rows: () => readonly FigureRow[];
}

/** A plot to look at, with its table for those who cannot, or have no pointer. */
export function Figure({ title, choice, draw, heads, rows, empty }: FigureProps) {
  const box = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(0);
  useEffect(() => {
    const element = box.current;
    if (element === null) return undefined;
    const observer = new ResizeObserver(() => setWidth(element.clientWidth));
    observer.observe(element);
    return () => observer.disconnect();
  }, []);
  useEffect(() => {
    if (width === 0 || empty !== null) return;
    const plot = draw(width);
    // The table is what the keyboard walks; the plot's links are for the pointer.
    for (const link of plot.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
    box.current?.replaceChildren(plot);
  }, [draw, width, empty]);
  return (
    <section aria-label={title} className="mb-10">
      <div className="mb-2 flex min-h-7 items-center justify-between gap-2">
        <h2 className="font-semibold text-14">{title}</h2>
        {choice}
      </div>
      {empty === null ? null : <p className="text-ink-2">{empty}</p>}
      <div ref={box} aria-hidden="true" className="statistics-plot overflow-hidden" />
      {empty === null ? <Table title={title} heads={heads} rows={rows} /> : null}
    </section>
  );
}

/** The table of a plot: it may have thousands of rows. */
function Table({ title, heads, rows }: Pick<FigureProps, 'title' | 'heads' | 'rows'>) {
  const [open, setOpen] = useState(false);
  return (
    <details className="mt-1.5" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="w-fit rounded-control text-12 text-ink-2 hover:text-ink">
        {text.statistics.table}
        <span className="sr-only"> {title}</span>
      </summary>
      {open ? (
        <div
          tabIndex={0}
          role="region"
          aria-label={text.statistics.tableOf(title)}
          className="mt-2 max-h-72 overflow-y-auto rounded-card border border-line"
        >
          <table className="w-full tabular-nums select-text">
            <caption className="sr-only">{title}</caption>
            <thead>
              <tr className="text-12 text-ink-2">
                {heads.map((head, column) => (
                  <th
                    key={head}
                    scope="col"
                    className={`sticky top-0 bg-paper px-3 py-1 font-normal ${column === 0 ? 'text-left' : 'text-right'}`}
                  >
                    {head}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {rows().map(({ cells: [first, ...others], href }, index) => (
                <tr key={index} className="border-line border-t">
                  <td className="px-3 py-1">
                    <a href={href} className="text-accent hover:underline">
                      {first}
                    </a>
                  </td>
                  {others.map((cell, column) => (
                    <td key={column} className="px-3 py-1 text-right">
                      {typeof cell === 'number' ? text.number(cell) : cell}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      ) : null}
    </details>
  );
}
