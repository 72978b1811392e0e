import { text } from '../../../shared/text/text.ts';
import { AnnotationList } from '../../reader/annotations/annotation-list.tsx';
import { useTextParts } from '../../reader/annotations/text/use-text-parts.ts';
import type { TextHost } from '../../reader/text/text-layer.ts';
import { FailureBox } from '../messages/failure-box.tsx';
import { ExportMenu } from './export-menu.tsx';
import { keptPicture } from './kept-area.tsx';
import { useDesk } from './use-desk.ts';

/** The annotations of the open text, beside it; those of the PDF stand where their words are. */
export function TextPane({ host }: { readonly host: TextHost }) {
  const { desk, live } = useDesk(host.paper);
  const { placed, orphans } = useTextParts(host.plain, desk.annotations);
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
      remark={({ key }) => (orphans.has(key) ? text.annotations.notInText : undefined)}
      picture={keptPicture}
      onGo={({ key }) => {
        const there = placed.find((each) => each.annotation.key === key);
        if (there !== undefined) host.goTo(there.start);
      }}
    />
  );
}
