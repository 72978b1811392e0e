import type { Failure } from '../failure/failure.ts';

/** How the app stands to newer versions of itself, as a closed union. */
export type UpdateState =
  /** This package does not update itself, or no place is configured where newer ones are. */
  | { readonly state: 'off' }
  | { readonly state: 'idle'; readonly checkedAt: number | null }
  | { readonly state: 'checking' }
  | { readonly state: 'downloading'; readonly version: string; readonly percent: number }
  | { readonly state: 'ready'; readonly version: string }
  | { readonly state: 'installing'; readonly version: string }
  | { readonly state: 'failed'; readonly failure: Failure };
