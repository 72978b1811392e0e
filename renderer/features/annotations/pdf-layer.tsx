import { useEffect, useMemo } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { annotationShown, useReading } from '../../app/reading.ts';
import { AnnotationLayer } from '../../reader/annotations/annotation-layer.tsx';
import { ChangedNotice } from '../../reader/annotations/changed-notice.tsx';
import { changedOnPages } from '../../reader/annotations/changed-places.ts';
import { goToAnnotation } from '../../reader/annotations/go-to.ts';
import type { AnnotationStage } from '../../reader/annotations/stage.ts';
import { useAnchored } from '../../reader/annotations/use-anchored.ts';
import type { PdfHost } from '../../reader/pdf/page-layer.ts';
import { useReadable } from '../../reader/readable.ts';
import { colourChoice } from './colour-choice.ts';
import { useDesk } from './use-desk.ts';

interface PdfLayerProps {
  readonly host: PdfHost;
  readonly stage: AnnotationStage;
  readonly paper: PaperId;
  readonly isActive: boolean;
}

/** The annotations on the pages; one that was asked for from elsewhere is gone to. */
export function PdfLayer({ host, stage, paper, isActive }: PdfLayerProps) {
  const { desk } = useDesk(paper);
  const { annotation } = useReading();
  const anchored = useAnchored(host, desk.annotations);
  const { placed } = anchored;
  const changed = useMemo(() => changedOnPages(desk.annotations, anchored), [desk.annotations, anchored]);
  const isPainted = useReadable(host.painted).length > 0;
  const asked = isActive && isPainted ? placed.find(({ key }) => key === annotation) : undefined;
  useEffect(() => {
    if (asked === undefined) return;
    goToAnnotation(host, stage, asked);
    annotationShown();
  }, [asked]);
  const show = (): void => {
    stage.setChangedOnly(true);
    host.showAnnotations();
  };
  return (
    <>
      <AnnotationLayer host={host} desk={desk} stage={stage} colour={colourChoice} />
      <ChangedNotice changed={changed} version={host.file} onShow={show} />
    </>
  );
}
