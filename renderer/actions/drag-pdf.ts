import type { DragEvent } from 'react';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { Sha256 } from '../../shared/library/ids.ts';
import { ask } from '../app/bridge.ts';
import { notePdfLeaves } from '../app/dragged.ts';
import { presentFailure } from '../features/messages/messages.ts';

/** Hands the drag of a kept PDF over to main, which alone can carry files out of a window. */
export function dragPdf(event: DragEvent, file: Sha256, name: string): void {
  event.preventDefault();
  notePdfLeaves();
  ask('pdf:drag', file, name).catch((thrown: unknown) => presentFailure(toFailure(thrown)));
}
