import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { NoteSaver } from '../../actions/note-saver.ts';
import { useCommands } from '../../app/commands.ts';
import type { NoteRow } from '../../store/rows.ts';
import { presentFailure } from '../messages/messages.ts';

interface NoteEditorProps {
  readonly paper: PaperId;
  readonly note: NoteRow | null;
  /** Whether the command for notes is meant for this one. */
  readonly isAtHand: boolean;
  readonly onState: (state: 'saved' | 'unsaved') => void;
}

/** The note as text. What is typed is saved by itself; a change from another window comes in at once. */
export function NoteEditor({ paper, note, isAtHand, onState }: NoteEditorProps) {
  const field = useRef<HTMLTextAreaElement>(null);
  const [typed, setTyped] = useState(note?.text ?? '');
  const saver = useRef<NoteSaver | null>(null);
  const caret = useRef<number | null>(null);
  const base = { text: note?.text ?? '', clock: note?.clock ?? null };
  saver.current ??= new NoteSaver(paper, base, {
    saved: (joined) => {
      onState(saver.current?.isDirty === true ? 'unsaved' : 'saved');
      // Another window had written too: both texts stay and are shown.
      if (joined !== null) {
        caret.current = field.current?.selectionStart ?? null;
        setTyped(joined);
      }
    },
    failed: (thrown) => presentFailure(toFailure(thrown)),
  });

  useEffect(() => {
    if (saver.current?.isDirty === true) return;
    saver.current?.rebase(base);
    setTyped(base.text);
  }, [note?.clock]);
  useEffect(() => () => void saver.current?.flush(), []);
  useLayoutEffect(() => {
    const area = field.current;
    if (area === null) return;
    area.style.height = 'auto';
    area.style.height = `${area.scrollHeight + 2}px`;
    // What was joined stands below: the caret stays where the reader types.
    if (caret.current !== null) area.setSelectionRange(caret.current, caret.current);
    caret.current = null;
  }, [typed]);
  useCommands({ note: isAtHand ? () => field.current?.focus() : undefined });
  return (
    <textarea
      ref={field}
      aria-label={text.paper.note}
      placeholder={text.paper.notePlaceholder}
      value={typed}
      rows={3}
      spellCheck
      onChange={(event) => {
        setTyped(event.target.value);
        saver.current?.typed(event.target.value);
        onState('unsaved');
      }}
      onBlur={() => void saver.current?.flush()}
      onKeyDown={(event) => {
        if (event.key === 'Escape') field.current?.blur();
      }}
      className="block min-h-20 w-full resize-none overflow-hidden rounded-card border border-line bg-raised px-3.5 py-2.5 text-14 leading-relaxed placeholder:text-ink-2"
    />
  );
}
