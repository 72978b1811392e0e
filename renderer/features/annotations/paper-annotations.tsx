import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { AnnotationList } from '../../reader/annotations/annotation-list.tsx';
import { Section } from '../paper/section.tsx';
import { ExportMenu } from './export-menu.tsx';
import { keptPicture } from './kept-area.tsx';
import { openAnnotation } from './open-annotation.ts';
import { useDesk } from './use-desk.ts';

/** The annotations on a paper's page; a click opens the reader there. */
export default function PaperAnnotations({ paper }: { readonly paper: PaperId }) {
  const { desk } = useDesk(paper);
  return (
    <Section title={text.annotations.title}>
      <div className="flex max-h-[480px] flex-col overflow-hidden rounded-card border border-line">
        <AnnotationList
          desk={desk}
          tools={<ExportMenu paper={paper} />}
          picture={keptPicture}
          onGo={({ key }) => void openAnnotation(paper, key)}
        />
      </div>
    </Section>
  );
}
