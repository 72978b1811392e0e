import type { Paper } from '../../../shared/library/paper.ts';
import { text } from '../../../shared/text/text.ts';
import { goTo } from '../../app/navigation.ts';
import { Section } from './section.tsx';

/** The paper's keywords; each finds the papers that share it. */
export function Keywords({ paper }: { readonly paper: Paper }) {
  if (paper.keywords.length === 0) return null;
  return (
    <Section title={text.paper.keywords}>
      <ul className="flex flex-wrap gap-1.5">
        {paper.keywords.map((keyword) => (
          <li key={keyword}>
            <button
              type="button"
              onClick={() => goTo({ name: 'search', query: keyword }, paper.id)}
              className="rounded-full border border-line px-2.5 py-0.5 text-12 text-ink-2 hover:border-accent hover:text-accent"
            >
              {keyword}
            </button>
          </li>
        ))}
      </ul>
    </Section>
  );
}
