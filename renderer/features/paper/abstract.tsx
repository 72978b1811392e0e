import { isOwnPaper } from '../../../shared/library/ids.ts';
import type { Paper } from '../../../shared/library/paper.ts';
import { text } from '../../../shared/text/text.ts';
import { WatchedText } from '../watched/watched-text.tsx';
import { Section } from './section.tsx';

/** The abstract, or Offprint's own summary, named as such, until the real one arrives. */
export function Abstract({ paper }: { readonly paper: Paper }) {
  const { abstract } = paper;
  if (abstract === null && isOwnPaper(paper.id)) return null;
  if (abstract === null) {
    return (
      <Section title={text.paper.abstract}>
        <p className="text-ink-2">{text.paper.noAbstract}</p>
      </Section>
    );
  }
  const isStarter = abstract.kind === 'starter';
  return (
    <Section title={isStarter ? text.paper.starterSummary : text.paper.abstract}>
      <div className="measure flex flex-col gap-3 font-serif text-17 select-text">
        {abstract.text.split(/\n{2,}/).map((paragraph) => (
          <p key={paragraph}>
            <WatchedText text={paragraph} />
          </p>
        ))}
      </div>
      {isStarter ? <p className="mt-2 text-12 text-ink-2">{text.paper.starterExplained}</p> : null}
    </Section>
  );
}
