import { lazy, Suspense } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { useFirstListShown } from '../../app/first-list.ts';
import { annotationsOf } from '../../queries/annotations.ts';
import { useLive } from '../../queries/live.ts';
import { FailureBox } from '../messages/failure-box.tsx';

const PaperAnnotations = lazy(() => import('./paper-annotations.tsx'));

/** The annotations of a paper on its page; absent until there is one. */
export function AnnotationsSection({ paper }: { readonly paper: PaperId }) {
  return useFirstListShown() ? <Section paper={paper} /> : null;
}

function Section({ paper }: { readonly paper: PaperId }) {
  const live = useLive(annotationsOf, paper);
  if (live.state === 'failed') return <FailureBox failure={live.failure} />;
  if (live.state === 'loading' || live.value.length === 0) return null;
  return (
    <Suspense fallback={null}>
      <PaperAnnotations paper={paper} />
    </Suspense>
  );
}
