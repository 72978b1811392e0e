import type { Failure } from '../failure/failure.ts';
import type { Sha256 } from '../library/ids.ts';

/** A PDF that the reader brought: kept, or why it was not. */
export type OwnPdf =
  | { readonly name: string; readonly sha256: Sha256; readonly bytes: number }
  | { readonly name: string; readonly failure: Failure };
