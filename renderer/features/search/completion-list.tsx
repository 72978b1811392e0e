import type { Completion } from '../../../shared/search/complete.ts';
import { text } from '../../../shared/text/text.ts';

interface CompletionListProps {
  readonly id: string;
  readonly completions: readonly Completion[];
  /** The one that the arrow keys are at; −1 for none. */
  readonly active: number;
  readonly onChoose: (completion: Completion) => void;
}

/** The ways to go on with a query, below the field; the field keeps the focus. */
export function CompletionList({ id, completions, active, onChoose }: CompletionListProps) {
  return (
    <div
      role="listbox"
      id={id}
      aria-label={text.search.completions}
      className="absolute inset-x-0 top-8 z-30 overflow-hidden rounded-control border border-line bg-raised py-1 shadow-float"
    >
      {completions.map((completion, index) => (
        <div
          key={completion.text}
          role="option"
          id={`${id}-${index}`}
          aria-selected={index === active}
          // Before the field loses the focus, which would close the list.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(completion);
          }}
          className="truncate px-2.5 py-1 font-mono text-12 hover:bg-wash aria-selected:bg-wash aria-selected:text-accent"
        >
          {completion.text.trim()}
        </div>
      ))}
    </div>
  );
}
