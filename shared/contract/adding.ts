import type { Failure } from '../failure/failure.ts';
import type { Sha256 } from '../library/ids.ts';

/** A PDF that the reader brought, as it lies on the disk now. */
export interface KeptOwnPdf {
  readonly name: string;
  readonly sha256: Sha256;
  readonly bytes: number;
}

/** A PDF that the reader brought: kept, or why it was not. */
export type OwnPdf = KeptOwnPdf | { readonly name: string; readonly failure: Failure };
