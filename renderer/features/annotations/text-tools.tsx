import { useMemo } from 'react';
import type { AnnotationStage } from '../../reader/annotations/stage.ts';
import { markText, noteAtCaret } from '../../reader/annotations/text/text-marking.ts';
import type { TextHost } from '../../reader/text/text-layer.ts';
import { type Marking, MarkTools } from './mark-tools.tsx';
import { useDesk } from './use-desk.ts';
import { useTextHash } from './use-text-hash.ts';

interface TextToolsProps {
  readonly host: TextHost;
  readonly stage: AnnotationStage;
  readonly isActive: boolean;
}

/** The annotating tools for a reflowed text. */
export function TextTools({ host, stage, isActive }: TextToolsProps) {
  const { desk } = useDesk(host.paper);
  const hash = useTextHash(host.plain);
  const marking = useMemo(
    (): Marking => ({
      tools: ['highlight', 'underline', 'note'],
      scroller: host.scroller,
      select: (type, colour) => markText(host, desk, type, colour, hash),
      noteAtCaret: (colour) => noteAtCaret(host, desk, colour, hash),
    }),
    [host, desk, hash],
  );
  return <MarkTools marking={marking} desk={desk} stage={stage} isActive={isActive} />;
}
