import { type ReactNode, useEffect, useMemo, useState } from 'react';
import type { PaperId, Sha256 } from '../../shared/library/ids.ts';
import { text } from '../../shared/text/text.ts';
import { Bare } from './bare.tsx';
import type { PaneName } from './pane-names.ts';
import { PasswordForm } from './password-form.tsx';
import type { PdfAdditions } from './pdf/page-layer.ts';
import { usePdf } from './pdf/use-pdf.ts';
import type { PdfView } from './pdf/view-state.ts';
import { PdfRoom } from './pdf-room.tsx';
import type { ReaderChoices } from './reader-choices.ts';
import { ReaderProblem, type WaysOut } from './reader-problem.tsx';
import type { Exits } from './toolbar/reader-toolbar.tsx';

/** How the reader left a paper. */
export interface PdfMemory {
  readonly view: PdfView;
  readonly pane: PaneName | null;
}

export interface PdfReaderProps {
  readonly paper: PaperId;
  readonly title: string;
  readonly file: Sha256;
  readonly bytes: number;
  readonly memory: PdfMemory;
  readonly choices: ReaderChoices;
  readonly additions: PdfAdditions | null;
  /** Whether it is the one in front; only then it answers keys. */
  readonly isActive: boolean;
  /** What stands beside the pages while `choices.note` is set. */
  readonly note: ReactNode;
  readonly exits: Exits;
  readonly ways: Omit<WaysOut, 'again'>;
  /**
   * The view or the pane has changed; called at every step, for the owner to keep when it rests. `reached` is
   * how much of the document lies above the window's lower edge, 0 to 1.
   */
  onMemory(memory: PdfMemory, pages: number, reached: number): void;
  /** A link that leads out of the document was confirmed. */
  openOutside(url: string): void;
}

/** Reading one kept PDF: it opens by itself, asks for a password, or says why it cannot be shown. */
export function PdfReader(props: PdfReaderProps) {
  const { file, bytes, memory, ways } = props;
  const [attempt, setAttempt] = useState(0);
  const opened = usePdf({ file, bytes, page: memory.view.page, attempt });
  const waysOut = useMemo((): WaysOut => ({ ...ways, again: () => setAttempt((last) => last + 1) }), [ways]);
  switch (opened.state) {
    case 'open':
      return <PdfRoom {...props} document={opened.document} />;
    case 'opening':
      return (
        <Bare exits={props.exits}>
          <Opening />
        </Bare>
      );
    case 'locked':
      return (
        <Bare exits={props.exits}>
          <PasswordForm isWrong={opened.isWrong} unlock={opened.unlock} />
        </Bare>
      );
    case 'failed':
      return (
        <Bare exits={props.exits}>
          <ReaderProblem problem={opened.problem} ways={waysOut} />
        </Bare>
      );
  }
}

/** Said only when opening takes long enough to be noticed. */
function Opening() {
  const [isLong, setLong] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLong(true), 400);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p role="status" className="flex h-full items-center justify-center text-ink-2">
      {isLong ? text.reader.opening : ''}
    </p>
  );
}
