import { type Block, textOfRuns } from '../../../shared/library/page-text.ts';
import { text } from '../../../shared/text/text.ts';
import { Empty } from '../../ui/empty.tsx';

interface TextOutlineProps {
  readonly blocks: readonly Block[];
  readonly offsets: readonly number[];
  /** Offset of the heading under which the window begins. */
  readonly present: number | null;
  readonly onChosen: (offset: number) => void;
}

/** The headings of the text; a click goes there. */
export function TextOutline({ blocks, offsets, present, onChosen }: TextOutlineProps) {
  const headings = blocks.flatMap((block, index) =>
    block.kind === 'heading' ? [{ block, offset: offsets[index] ?? 0 }] : [],
  );
  if (headings.length === 0) return <Empty what={text.reader.noOutline} />;
  return (
    <nav aria-label={text.reader.outline} className="h-full overflow-y-auto p-2">
      <ul>
        {headings.map(({ block, offset }) => (
          <li key={offset}>
            <button
              type="button"
              aria-current={offset === present ? 'location' : undefined}
              onClick={() => onChosen(offset)}
              style={{ paddingLeft: 8 + Math.max(0, block.level - 2) * 14 }}
              className={`w-full rounded-control py-1 pr-2 text-left text-balance hover:bg-wash aria-[current]:text-accent ${block.level <= 2 ? 'font-semibold' : 'text-ink-2'}`}
            >
              {textOfRuns(block.runs)}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}
