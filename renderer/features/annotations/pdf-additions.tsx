import { useMemo, useState } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { AnnotationStage } from '../../reader/annotations/stage.ts';
import type { PdfAdditions } from '../../reader/pdf/page-layer.ts';
import { FoundPage } from '../reader/found-page.tsx';
import { PdfLayer } from './pdf-layer.tsx';
import { PdfPane } from './pdf-pane.tsx';
import { PdfTools } from './pdf-tools.tsx';

/** What annotating adds to the reader of a PDF: tools, marks and the list. */
export function usePdfAdditions(paper: PaperId, isActive: boolean): PdfAdditions {
  const [stage] = useState(() => new AnnotationStage());
  return useMemo(
    () => ({
      tools: (host) => <PdfTools host={host} stage={stage} paper={paper} isActive={isActive} />,
      layer: (host) => (
        <>
          <PdfLayer host={host} stage={stage} paper={paper} isActive={isActive} />
          <FoundPage host={host} isActive={isActive} />
        </>
      ),
      pane: (host) => <PdfPane host={host} stage={stage} paper={paper} />,
    }),
    [paper, isActive, stage],
  );
}
