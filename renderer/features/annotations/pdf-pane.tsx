import { useMemo } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { AnnotationList } from '../../reader/annotations/annotation-list.tsx';
import { AreaPicture, type AreaSource } from '../../reader/annotations/area-picture.tsx';
import { changedOnPages } from '../../reader/annotations/changed-places.ts';
import { goToAnnotation } from '../../reader/annotations/go-to.ts';
import type { AnnotationStage } from '../../reader/annotations/stage.ts';
import { useAnchored } from '../../reader/annotations/use-anchored.ts';
import { cutArea } from '../../reader/pdf/area-cut.ts';
import type { PdfHost } from '../../reader/pdf/page-layer.ts';
import { problemOf } from '../../reader/pdf/problem.ts';
import { useReadable } from '../../reader/readable.ts';
import { FailureBox } from '../messages/failure-box.tsx';
import { ExportMenu } from './export-menu.tsx';
import { useDesk } from './use-desk.ts';

interface PdfPaneProps {
  readonly host: PdfHost;
  readonly stage: AnnotationStage;
  readonly paper: PaperId;
}

/** The annotations of the open PDF, beside its pages. */
export function PdfPane({ host, stage, paper }: PdfPaneProps) {
  const { desk, live } = useDesk(paper);
  const areas = useMemo(() => areasOf(host), [host]);
  const anchored = useAnchored(host, desk.annotations);
  const { placed, moved, orphans, unsought } = anchored;
  const changed = useMemo(() => {
    const { moved: elsewhere, lost } = changedOnPages(desk.annotations, anchored);
    return new Set([...elsewhere, ...lost, ...unsought]);
  }, [desk.annotations, anchored]);
  const { changedOnly } = useReadable(stage.state);
  if (live.state === 'loading') return null;
  if (live.state === 'failed') return <FailureBox failure={live.failure} />;
  return (
    <AnnotationList
      desk={desk}
      tools={<ExportMenu paper={paper} />}
      remark={({ key, place }) => {
        if (unsought.has(key)) return text.annotations.notSought;
        if (orphans.has(key)) return text.annotations.orphan;
        if (!moved.has(key)) return undefined;
        return place.surface === 'text' ? text.annotations.fromText : text.annotations.unanchored;
      }}
      changed={{ keys: changed, isOnly: changedOnly, onOnly: (only) => stage.setChangedOnly(only) }}
      picture={({ key, type }) => {
        const area = type === 'area' ? placed.find((each) => each.key === key) : undefined;
        return area === undefined ? null : <AreaPicture annotation={area} source={areas} />;
      }}
      onGo={({ key }) => {
        const there = placed.find((each) => each.key === key);
        if (there !== undefined) goToAnnotation(host, stage, there);
      }}
    />
  );
}

const areasOf = ({ file, document }: PdfHost): AreaSource => ({
  file,
  cut: (area) => cutArea(document, area),
  why: async (thrown) => text.reader.problems[await problemOf(thrown, file)],
});
