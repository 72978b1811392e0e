import { useEffect, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { reportFirstList } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import { goTo } from '../../app/navigation.ts';
import type { PageProps } from '../../app/pages.tsx';
import { type Highlights, highlights } from '../../queries/annotations.ts';
import { useLive } from '../../queries/live.ts';
import { AnnotationItem } from '../../reader/annotations/annotation-item.tsx';
import { labelsOf, narrowed, notNarrowed } from '../../reader/annotations/narrowing.ts';
import { NarrowingBar } from '../../reader/annotations/narrowing-bar.tsx';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { openAnnotation } from './open-annotation.ts';
import { useDeskOf } from './use-desk.ts';

/** So many are shown at once; the others come when they are asked for. */
const atOnce = 100;

/** The annotations of all papers, newest first. */
export default function HighlightsPage({ onShowLibrary }: PageProps) {
  const live = useLive(highlights, '');
  const isNarrow = useIsNarrow();
  useEffect(() => reportFirstList(0), []);
  return (
    <div className="h-full overflow-y-auto bg-paper">
      <div className="mx-auto flex min-h-full max-w-[720px] flex-col px-8 py-8 max-md:px-5">
        {isNarrow ? (
          <span>
            <Button name={text.library.navigation} onClick={onShowLibrary} />
          </span>
        ) : null}
        <h1 className="mb-4 font-semibold font-serif text-26">{text.annotations.everywhere}</h1>
        {live.state === 'failed' ? <FailureBox failure={live.failure} /> : null}
        {live.state === 'ready' ? <All held={live.value} /> : null}
      </div>
    </div>
  );
}

function All({ held: { annotations, titles } }: { readonly held: Highlights }) {
  const [narrowing, setNarrowing] = useState(notNarrowed);
  const [most, setMost] = useState(atOnce);
  const desk = useDeskOf(annotations);
  if (annotations.length === 0) {
    return (
      <Empty
        what={text.annotations.noneEverywhere}
        button={text.annotations.toToday}
        onClick={() => goTo({ name: 'today' })}
      />
    );
  }
  const shown = narrowed(annotations, narrowing, titles);
  const known = labelsOf(annotations);
  return (
    <>
      <NarrowingBar
        annotations={annotations}
        names={desk.colours}
        narrowing={narrowing}
        papers={titles}
        onChange={(next) => {
          setNarrowing(next);
          setMost(atOnce);
        }}
      />
      <p role="status" className="mt-2 mb-1 text-12 text-ink-2">
        {shown.length === 0
          ? text.annotations.noMatch
          : text.annotations.shown(shown.length, annotations.length)}
      </p>
      <ul aria-label={text.annotations.everywhere}>
        {shown.slice(0, most).map((annotation) => (
          <AnnotationItem
            key={annotation.key}
            annotation={annotation}
            desk={desk}
            known={known}
            from={titles.get(annotation.paper) ?? annotation.paper}
            onGo={() => void openAnnotation(annotation.paper, annotation.key)}
          />
        ))}
      </ul>
      {shown.length > most ? (
        <Button
          name={text.annotations.showMore}
          tone="framed"
          className="mt-4 self-center"
          onClick={() => setMost(most + atOnce)}
        />
      ) : null}
    </>
  );
}
