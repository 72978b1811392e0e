import type { Paper } from '../../../shared/library/paper.ts';
import { text } from '../../../shared/text/text.ts';
import { Tex } from '../../ui/tex.tsx';

/** The feed's summary in a sentence or two, always marked as made by a machine. */
export function AiSummary({ paper }: { readonly paper: Paper }) {
  if (paper.aiSummary === null) return null;
  return (
    <aside className="rounded-card border border-line bg-panel px-4 py-3">
      <p className="mb-1 flex flex-wrap gap-x-2 text-12 text-ink-2">
        <span className="font-semibold">{text.paper.aiSummary}</span>
        <span>{paper.aiModel === null ? text.paper.machineMade : text.paper.byModel(paper.aiModel)}</span>
      </p>
      <p className="text-14 leading-relaxed select-text">
        <Tex text={paper.aiSummary} />
      </p>
    </aside>
  );
}
