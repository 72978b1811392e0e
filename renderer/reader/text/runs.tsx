import type { Inline } from '../../../shared/library/page-text.ts';
import { Formula } from './formula.tsx';

/** What happens when a link of the text is chosen. */
export interface TextLinks {
  /** Goes to the block or the item of this id. */
  inside(target: string): void;
  /** Asks whether to leave for this page. */
  outside(url: string): void;
}

interface RunsProps {
  readonly runs: readonly Inline[];
  /** Where the first run begins in the plain text. */
  readonly start: number;
  readonly links: TextLinks;
}

/** The pieces of a line; each knows where it begins in the plain text. */
export function Runs({ runs, start, links }: RunsProps) {
  let at = start;
  return runs.map((run, index) => {
    const begin = at;
    at += run.kind === 'math' ? run.tex.length : run.text.length;
    return <Run key={index} run={run} start={begin} links={links} />;
  });
}

interface RunProps {
  readonly run: Inline;
  readonly start: number;
  readonly links: TextLinks;
}

function Run({ run, start, links }: RunProps) {
  switch (run.kind) {
    case 'text':
      return <span data-start={start}>{run.text}</span>;
    case 'math':
      return <Formula tex={run.tex} isDisplayed={false} start={start} />;
    case 'emphasis':
      return (
        <span data-start={start} className={emphases[run.style]}>
          {run.text}
        </span>
      );
    case 'link':
      return <Link start={start} words={run.text} title={run.href} onClick={() => links.outside(run.href)} />;
    case 'reference':
      return (
        <Link start={start} words={run.text} onClick={() => links.inside(run.target)} target={run.target} />
      );
    case 'citation': {
      const { target } = run;
      if (target === null) return <span data-start={start}>{run.text}</span>;
      return <Link start={start} words={run.text} onClick={() => links.inside(target)} target={target} />;
    }
  }
}

const emphases = { italic: 'italic', bold: 'font-semibold', code: 'font-mono text-[0.9em]' } as const;

interface LinkProps {
  readonly start: number;
  readonly words: string;
  readonly title?: string;
  readonly target?: string;
  readonly onClick: () => void;
}

function Link({ start, words, title, target, onClick }: LinkProps) {
  return (
    // No `href`: a middle click would open the address without asking.
    <span
      role="link"
      tabIndex={0}
      data-start={start}
      data-target={target}
      title={title}
      onClick={onClick}
      onKeyDown={(event) => {
        if (event.key === 'Enter') onClick();
      }}
      className="cursor-pointer text-accent decoration-1 underline-offset-2 hover:underline"
    >
      {words}
    </span>
  );
}
