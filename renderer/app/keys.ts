import { tinykeys } from 'tinykeys';
import type { Keymap } from '../../shared/commands/keymap.ts';
import type { CommandId } from '../../shared/commands/table.ts';
import { runCommand } from './commands.ts';
import { keymap, onKeymapChanged } from './keymap.ts';

const textTypes = new Set(['text', 'search', 'email', 'url', 'password', 'number']);

/** Whether keys belong to a field in which text is typed. */
export function isTyping(target: EventTarget | null): boolean {
  if (target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement) return true;
  if (target instanceof HTMLInputElement) return textTypes.has(target.type);
  return target instanceof HTMLElement && target.isContentEditable;
}

/** Space and Enter act on the focused control; only the list and the page leave them to the commands. */
function isControl(target: EventTarget | null): boolean {
  return (
    target instanceof Element &&
    target.closest('button, a, [role="separator"], summary, [role="dialog"]') !== null
  );
}

/** What a text field does itself. */
const ownOfFields = new Set<CommandId>(['undo', 'redo', 'select-all']);

/** How long the second key of a sequence may take, milliseconds. */
const sequenceMs = 1_000;

/**
 * Tells whether a key ends a sequence such as `g s`; then it must not also run the command of `s` alone.
 * Call it for every key, in the capturing phase.
 */
function sequenceWatch(sequences: ReadonlySet<string>): {
  press(event: KeyboardEvent): void;
  ends(key: string): boolean;
} {
  let before = { key: '', at: 0 };
  let last = { key: '', at: 0 };
  return {
    press: (event) => {
      before = last;
      last = { key: event.key, at: event.timeStamp };
    },
    ends: (key) => last.at - before.at < sequenceMs && sequences.has(`${before.key} ${key}`),
  };
}

/** Binds the reader's keys to this window, and anew whenever they are changed. */
export function followKeys(): void {
  let release = bind(keymap());
  onKeymapChanged(() => {
    release();
    release = bind(keymap());
  });
}

function bind(keys: Keymap): () => void {
  const byKey = new Map<string, CommandId[]>();
  for (const [id, own] of keys) for (const key of own) byKey.set(key, [...(byKey.get(key) ?? []), id]);
  const watch = sequenceWatch(new Set([...byKey.keys()].filter((key) => key.includes(' '))));
  window.addEventListener('keydown', watch.press, { capture: true });
  const bindings: Record<string, (event: KeyboardEvent) => void> = {};
  for (const [key, ids] of byKey) {
    bindings[key] = (event) => {
      const isChord = key.startsWith('$mod') || /^F\d/.test(key);
      const allowed = isTyping(event.target) ? ids.filter((id) => isChord && !ownOfFields.has(id)) : ids;
      if (allowed.length === 0 || watch.ends(key)) return;
      const isActing = key === 'Space' || key === 'Enter';
      if (isActing && isControl(event.target)) return;
      // An open dialog has the keyboard to itself, but for chords.
      if (!isChord && document.querySelector('[role="dialog"]') !== null) return;
      // One key may do one thing in the list and another in the reader: the one that is there answers.
      if (allowed.some(runCommand)) event.preventDefault();
    };
  }
  const unbind = tinykeys(window, bindings, { timeout: sequenceMs });
  return () => {
    unbind();
    window.removeEventListener('keydown', watch.press, { capture: true });
  };
}
