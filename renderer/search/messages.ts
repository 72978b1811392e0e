import type { Failure } from '../../shared/failure/failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';

export interface SearchQuestion {
  readonly id: number;
  readonly query: string;
}

export type SearchAnswer =
  | { readonly id: number; readonly ids: readonly PaperId[] }
  | { readonly id: number; readonly failure: Failure };
