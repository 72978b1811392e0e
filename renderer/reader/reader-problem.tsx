import { FileWarning } from 'lucide-react';
import { text } from '../../shared/text/text.ts';
import { Button } from '../ui/button.tsx';
import type { PdfProblem } from './pdf/problem.ts';

/** Ways out of a file that cannot be read; `null` where there is none. */
export interface WaysOut {
  readonly again: (() => void) | null;
  readonly fetch: (() => void) | null;
  readonly source: (() => void) | null;
  readonly remove: (() => void) | null;
}

interface ReaderProblemProps {
  readonly problem: PdfProblem;
  readonly ways: WaysOut;
}

/** A file that cannot be shown: why, what is safe, and the ways out. */
export function ReaderProblem({ problem, ways }: ReaderProblemProps) {
  return <NotShown what={text.reader.problems[problem]} safe={text.reader.problemSafe} ways={ways} />;
}

interface NotShownProps {
  readonly what: string;
  readonly safe: string;
  readonly ways: WaysOut;
}

/** What stands in the place of pages that are not there. */
export function NotShown({ what, safe, ways }: NotShownProps) {
  const buttons: readonly (readonly [name: string, way: (() => void) | null])[] = [
    [text.reader.tryAgain, ways.again],
    [text.reader.fetchAgain, ways.fetch],
    [text.reader.openSource, ways.source],
    [text.reader.remove, ways.remove],
  ];
  return (
    <div
      role="alert"
      className="flex h-full flex-col items-center justify-center gap-1.5 bg-paper p-8 text-center"
    >
      <FileWarning aria-hidden size={28} strokeWidth={1.25} className="mb-2 text-danger" />
      <p className="max-w-96 font-semibold text-14 text-balance">{what}</p>
      <p className="max-w-96 text-balance text-ink-2">{safe}</p>
      <div className="mt-3 flex flex-wrap justify-center gap-1.5">
        {buttons.map(([name, way]) =>
          way === null ? null : <Button key={name} name={name} tone="framed" onClick={way} />,
        )}
      </div>
    </div>
  );
}
