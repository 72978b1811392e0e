import { useEffect, useMemo } from 'react';
import { annotationShown, useReading } from '../../app/reading.ts';
import { followCaret } from '../../reader/annotations/caret.ts';
import { ChangedNotice } from '../../reader/annotations/changed-notice.tsx';
import { changedInText } from '../../reader/annotations/changed-places.ts';
import type { AnnotationStage } from '../../reader/annotations/stage.ts';
import { TextAnnotations } from '../../reader/annotations/text/text-annotations.tsx';
import { useTextParts } from '../../reader/annotations/text/use-text-parts.ts';
import { useReadable } from '../../reader/readable.ts';
import type { TextHost } from '../../reader/text/text-layer.ts';
import { colourChoice } from './colour-choice.ts';
import { useDesk } from './use-desk.ts';
import { useTextHash } from './use-text-hash.ts';

interface TextLayerProps {
  readonly host: TextHost;
  readonly stage: AnnotationStage;
  readonly isActive: boolean;
}

/** The annotations of a reflowed text; one that was asked for from elsewhere is gone to. */
export function TextLayer({ host, stage, isActive }: TextLayerProps) {
  const { desk } = useDesk(host.paper);
  const { annotation } = useReading();
  const { caret } = useReadable(stage.state);
  const { placed } = useTextParts(host.plain, desk.annotations);
  const hash = useTextHash(host.plain);
  const asked = isActive ? placed.find((each) => each.annotation.key === annotation) : undefined;
  useEffect(() => {
    if (asked === undefined) return;
    host.goTo(asked.start);
    annotationShown();
  }, [asked]);
  useEffect(() => (caret ? followCaret(host.scroller) : undefined), [host, caret]);
  const changed = useMemo(
    () => changedInText(desk.annotations, placed, hash),
    [desk.annotations, placed, hash],
  );
  const show = (): void => {
    stage.setChangedOnly(true);
    host.showAnnotations();
  };
  return (
    <>
      <TextAnnotations host={host} desk={desk} stage={stage} colour={colourChoice} hash={hash} />
      <ChangedNotice changed={changed} version={hash} onShow={show} />
    </>
  );
}
