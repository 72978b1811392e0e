import { lazy, Suspense, useState } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { useCommands } from '../../app/commands.ts';
import { runWhenThere } from '../../app/commands-ahead.ts';
import { useIsPrinting } from '../../app/printing.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { notesOf, noteVersionsOf } from '../../queries/paper.ts';
import { FailureBox } from '../messages/failure-box.tsx';
import { NoteEditor } from './note-editor.tsx';
import { Section } from './section.tsx';

const NoteHistory = lazy(() => import('./note-history.tsx'));
const NotePreview = lazy(() => import('./note-preview.tsx'));

interface NoteSectionProps {
  readonly paper: PaperId;
  /** Whether the commands for notes are meant for this one. */
  readonly isAtHand?: boolean;
}

/** The reader's note on the paper: written as Markdown, shown as set text on demand. */
export function NoteSection({ paper, isAtHand = true }: NoteSectionProps) {
  const live = useLive(notesOf, paper);
  const versions = valueOr(useLive(noteVersionsOf, paper), []).length;
  const [preview, setPreview] = useState(false);
  const [isHistoryOpen, setHistoryOpen] = useState(false);
  const isPrinting = useIsPrinting();
  const [state, setState] = useState<'saved' | 'unsaved' | 'idle'>('idle');
  const edit = (): void => {
    setPreview(false);
    runWhenThere('note');
  };
  useCommands({ note: isAtHand && preview ? edit : undefined });
  if (live.state === 'loading') return null;
  if (live.state === 'failed') return <FailureBox failure={live.failure} />;
  const note = live.value;
  const written = note?.text ?? '';
  return (
    <Section
      title={text.paper.note}
      onScreenOnly={written === ''}
      aside={
        <span className="flex items-baseline gap-3">
          <span aria-live="off">
            {state === 'idle' ? '' : state === 'saved' ? text.paper.noteSaved : text.paper.noteUnsaved}
          </span>
          {versions === 0 ? null : (
            <button type="button" className="hover:text-ink" onClick={() => setHistoryOpen(true)}>
              {text.paper.noteHistory(versions)}
            </button>
          )}
          {written === '' && !preview ? null : (
            <button type="button" className="text-accent" onClick={() => setPreview(!preview)}>
              {preview ? text.paper.edit : text.paper.preview}
            </button>
          )}
        </span>
      }
    >
      {preview ? (
        <Suspense fallback={null}>
          <NotePreview markdown={written} />
        </Suspense>
      ) : (
        <div className="print:hidden">
          <NoteEditor paper={paper} note={note} isAtHand={isAtHand} onState={setState} />
        </div>
      )}
      {isPrinting && !preview ? (
        <div className="h-0 overflow-hidden print:h-auto">
          <Suspense fallback={<span data-coming />}>
            <NotePreview markdown={written} />
          </Suspense>
        </div>
      ) : null}
      {isHistoryOpen ? (
        <Suspense fallback={null}>
          <NoteHistory paper={paper} onClose={() => setHistoryOpen(false)} />
        </Suspense>
      ) : null}
    </Section>
  );
}
