import { useDeferredValue, useMemo, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { goTo } from '../../app/navigation.ts';
import type { PageProps } from '../../app/pages.tsx';
import { type Highlights, highlights } from '../../queries/annotations.ts';
import { useLive } from '../../queries/live.ts';
import { AnnotationItem } from '../../reader/annotations/annotation-item.tsx';
import { AnnotationRows } from '../../reader/annotations/annotation-rows.tsx';
import { labelsOf, narrowed, notNarrowed } from '../../reader/annotations/narrowing.ts';
import { NarrowingBar } from '../../reader/annotations/narrowing-bar.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { PageFrame } from '../page/page-frame.tsx';
import { keptPicture } from './kept-area.tsx';
import { openAnnotation } from './open-annotation.ts';
import { useDeskOf } from './use-desk.ts';

/** The annotations of all papers, newest first. */
export default function HighlightsPage({ onShowLibrary }: PageProps) {
  const live = useLive(highlights, '');
  return (
    <PageFrame onShowLibrary={onShowLibrary} width="text" heading={text.annotations.everywhere}>
      {live.state === 'failed' ? <FailureBox failure={live.failure} /> : null}
      {live.state === 'ready' ? <All held={live.value} /> : null}
    </PageFrame>
  );
}

function All({ held: { annotations, titles } }: { readonly held: Highlights }) {
  const [narrowing, setNarrowing] = useState(notNarrowed);
  const desk = useDeskOf(annotations);
  // A key in the search field is shown at once, a long list in its own time.
  const wanted = useDeferredValue(narrowing);
  const known = useMemo(() => labelsOf(annotations), [annotations]);
  const shown = useMemo(() => narrowed(annotations, wanted, titles), [annotations, wanted, titles]);
  const rows = useMemo(
    () => (
      <AnnotationRows name={text.annotations.everywhere} annotations={shown} narrowing={wanted}>
        {(annotation) => (
          <AnnotationItem
            key={annotation.key}
            annotation={annotation}
            desk={desk}
            known={known}
            picture={keptPicture(annotation)}
            from={titles.get(annotation.paper) ?? annotation.paper}
            onGo={() => void openAnnotation(annotation.paper, annotation.key)}
          />
        )}
      </AnnotationRows>
    ),
    [shown, wanted, desk, known, titles],
  );
  if (annotations.length === 0) {
    return (
      <Empty
        what={text.annotations.noneEverywhere}
        button={text.annotations.toToday}
        onClick={() => goTo({ name: 'today' })}
      />
    );
  }
  return (
    <>
      <NarrowingBar
        annotations={annotations}
        names={desk.colours}
        narrowing={narrowing}
        papers={titles}
        onChange={setNarrowing}
      />
      <p role="status" className="mt-2 mb-1 text-12 text-ink-2">
        {shown.length === 0
          ? text.annotations.noMatch
          : text.annotations.shown(shown.length, annotations.length)}
      </p>
      {rows}
    </>
  );
}
