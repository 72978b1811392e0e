import { useMemo, useState } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { AnnotationStage } from '../../reader/annotations/stage.ts';
import type { TextAdditions } from '../../reader/text/text-layer.ts';
import { TextLayer } from './text-layer.tsx';
import { TextPane } from './text-pane.tsx';
import { TextTools } from './text-tools.tsx';

/** What annotating adds to the reader of a reflowed text: tools, marks and the list. */
export function useTextAdditions(paper: PaperId, isActive: boolean): TextAdditions {
  const [stage] = useState(() => new AnnotationStage());
  return useMemo(
    () => ({
      tools: (host) => <TextTools host={host} stage={stage} isActive={isActive} />,
      layer: (host) => <TextLayer host={host} stage={stage} isActive={isActive} />,
      pane: (host) => <TextPane host={host} stage={stage} />,
    }),
    [paper, isActive, stage],
  );
}
