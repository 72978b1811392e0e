import type { Failure } from '../../../shared/failure/failure.ts';
import { FailureBox } from '../messages/failure-box.tsx';

/** Stands in for a list that could not be read: never an empty list. */
export function ListFailure({ failure }: { readonly failure: Failure }) {
  return (
    <div className="h-full bg-panel p-4">
      <FailureBox failure={failure} />
    </div>
  );
}
