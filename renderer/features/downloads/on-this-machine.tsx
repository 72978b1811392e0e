import { CircleCheck } from 'lucide-react';
import type { Paper } from '../../../shared/library/paper.ts';
import { text } from '../../../shared/text/text.ts';
import { filesOf } from '../../queries/files.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { Section } from '../paper/section.tsx';

/** What of a paper lies on this machine. */
export function OnThisMachine({ paper }: { readonly paper: Paper }) {
  const files = valueOr(useLive(filesOf, paper.id), []);
  if (files.length === 0) return null;
  return (
    <Section title={text.downloads.onThisMachine}>
      <ul aria-label={text.downloads.onThisMachine} className="flex flex-col gap-1 text-12 text-ink-2">
        {files.map((file) => (
          <li key={file.key} className="flex items-center gap-1.5">
            <CircleCheck aria-hidden size={13} className="text-ok" />
            {text.downloads.pdf(file)}
          </li>
        ))}
      </ul>
    </Section>
  );
}
