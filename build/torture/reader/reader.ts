import type { Random } from '../../feed-server/generator/random.ts';
import type { Change, Model } from '../model.ts';
import { on } from '../records.ts';
import type { ReaderWindow } from './window.ts';

/** What an action works with. */
export interface Reader {
  readonly window: ReaderWindow;
  readonly model: Model;
  readonly random: Random;
  /** The open paper. */
  readonly paper: string;
  /** A text that no other note has. */
  freshText(): string;
}

/** Marks changes as acknowledged: the interface shows them now. */
export function acknowledge(...changes: readonly Change[]): void {
  const at = performance.now();
  for (const change of changes) change.shownAt = at;
}

export const flipped = (value: string): string => (value === '' ? on : '');
