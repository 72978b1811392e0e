import { useMemo } from 'react';
import { text } from '../../../shared/text/text.ts';
import { AnnotationList } from '../../reader/annotations/annotation-list.tsx';
import { changedInText } from '../../reader/annotations/changed-places.ts';
import type { AnnotationStage } from '../../reader/annotations/stage.ts';
import { useTextParts } from '../../reader/annotations/text/use-text-parts.ts';
import { useReadable } from '../../reader/readable.ts';
import type { TextHost } from '../../reader/text/text-layer.ts';
import { FailureBox } from '../messages/failure-box.tsx';
import { ExportMenu } from './export-menu.tsx';
import { keptPicture } from './kept-area.tsx';
import { useDesk } from './use-desk.ts';
import { useTextHash } from './use-text-hash.ts';

interface TextPaneProps {
  readonly host: TextHost;
  readonly stage: AnnotationStage;
}

/** The annotations of the open text, beside it; those of the PDF stand where their words are. */
export function TextPane({ host, stage }: TextPaneProps) {
  const { desk, live } = useDesk(host.paper);
  const { placed, orphans } = useTextParts(host.plain, desk.annotations);
  const hash = useTextHash(host.plain);
  const { moved, lost } = useMemo(
    () => changedInText(desk.annotations, placed, hash),
    [desk.annotations, placed, hash],
  );
  const changed = useMemo(() => new Set([...moved, ...lost]), [moved, lost]);
  const { changedOnly } = useReadable(stage.state);
  if (live.state === 'loading') return null;
  if (live.state === 'failed') return <FailureBox failure={live.failure} />;
  const inOrder = [
    ...placed.map(({ annotation }) => annotation),
    ...desk.annotations.filter(({ key }) => orphans.has(key)),
  ];
  return (
    <AnnotationList
      desk={{ ...desk, annotations: inOrder }}
      tools={<ExportMenu paper={host.paper} />}
      remark={({ key }) => {
        if (lost.has(key)) return text.annotations.lostInText;
        if (moved.has(key)) return text.annotations.movedInText;
        return orphans.has(key) ? text.annotations.notInText : undefined;
      }}
      changed={{ keys: changed, isOnly: changedOnly, onOnly: (only) => stage.setChangedOnly(only) }}
      picture={keptPicture}
      onGo={({ key }) => {
        const there = placed.find((each) => each.annotation.key === key);
        if (there !== undefined) host.goTo(there.start);
      }}
    />
  );
}
