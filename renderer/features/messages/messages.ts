import { useSyncExternalStore } from 'react';
import type { Failure } from '../../../shared/failure/failure.ts';

/** What a message's button takes back: an act by its name, or in a way of its own. */
type WayBack = string | (() => void);

/** Something the window says for a while. */
export type Message =
  | { readonly id: number; readonly kind: 'said'; readonly text: string; readonly undo: WayBack | null }
  | { readonly id: number; readonly kind: 'failed'; readonly failure: Failure };

const saidMs = 8_000;
const most = 3;

let messages: readonly Message[] = [];
let lastId = 0;
const listeners = new Set<() => void>();

function show(next: readonly Message[]): void {
  messages = next;
  for (const listener of listeners) listener();
}

/** Says something in passing; `undo` is what a button takes back. */
export function say(said: { readonly text: string; readonly undo: WayBack | null }): void {
  lastId += 1;
  const id = lastId;
  show([...messages.filter((message) => message.kind === 'failed'), { id, kind: 'said', ...said }]);
  setTimeout(() => dismiss(id), saidMs);
}

/** Presents a failure until it is dismissed; the same kind is not repeated. */
export function presentFailure(failure: Failure): void {
  if (failure.kind === 'cancelled') return;
  lastId += 1;
  const others = messages.filter(
    (message) => message.kind !== 'failed' || message.failure.kind !== failure.kind,
  );
  show([...others, { id: lastId, kind: 'failed' as const, failure }].slice(-most));
}

export function dismiss(id: number): void {
  show(messages.filter((message) => message.id !== id));
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The messages on the screen. */
export const useMessages = (): readonly Message[] => useSyncExternalStore(subscribe, () => messages);
