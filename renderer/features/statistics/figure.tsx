import { useEffect, useRef, useState } from 'react';
import { text } from '../../../shared/text/text.ts';

interface FigureProps {
  readonly title: string;
  /** Draws the plot at a width, pixels. Its links lead to what its marks stand for. */
  readonly draw: (width: number) => Element;
  /** The same as a table: the heads of its columns, and its rows. */
  readonly heads: readonly string[];
  readonly rows: readonly (readonly (string | number)[])[];
  readonly empty: string;
}

/** A plot to look at, with its table for those who cannot. */
export function Figure({ title, draw, heads, rows, empty }: FigureProps) {
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
    if (width === 0 || rows.length === 0) return;
    const plot = draw(width);
    // The table is what the keyboard walks; the plot's links are for the pointer.
    for (const link of plot.querySelectorAll('a')) link.setAttribute('tabindex', '-1');
    box.current?.replaceChildren(plot);
  }, [draw, width, rows.length]);
  return (
    <section aria-label={title} className="mb-10">
      <h2 className="mb-2 font-semibold text-14">{title}</h2>
      {rows.length === 0 ? <p className="text-ink-2">{empty}</p> : null}
      <div ref={box} aria-hidden="true" className="statistics-plot min-h-4" />
      {rows.length === 0 ? null : (
        <details className="mt-1">
          <summary className="w-fit text-12 text-ink-2 hover:text-ink">{text.statistics.table}</summary>
          <div tabIndex={0} className="mt-2 max-h-72 overflow-y-auto rounded-card border border-line">
            <table className="w-full tabular-nums select-text">
              <caption className="sr-only">{title}</caption>
              <thead>
                <tr className="text-12 text-ink-2">
                  {heads.map((head) => (
                    <th key={head} scope="col" className="px-3 py-1 text-left font-normal">
                      {head}
                    </th>
                  ))}
                </tr>
              </thead>
              <tbody>
                {rows.map((row, index) => (
                  <tr key={index} className="border-line border-t">
                    {row.map((cell, column) => (
                      <td key={column} className="px-3 py-1">
                        {cell}
                      </td>
                    ))}
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </details>
      )}
    </section>
  );
}
