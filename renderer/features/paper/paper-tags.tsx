import { X } from 'lucide-react';
import { text } from '../../../shared/text/text.ts';
import { removeTag } from '../../actions/tags.ts';
import { goTo } from '../../app/navigation.ts';
import type { PaperRow } from '../../queries/paper-rows.ts';
import { TagDot } from '../../ui/tag-dot.tsx';
import { AddTag } from './add-tag.tsx';

/** The paper's tags and the field that adds one. */
export function PaperTags({ row }: { readonly row: PaperRow }) {
  const { paper, tags } = row;
  return (
    <div className={`flex flex-wrap items-center gap-1.5 ${tags.length === 0 ? 'print:hidden' : ''}`}>
      {tags.length === 0 ? null : (
        <ul aria-label={text.paper.tags} className="flex min-w-0 flex-wrap gap-1.5">
          {tags.map((tag) => (
            <li
              key={tag.key}
              className="inline-flex h-7 min-w-0 max-w-full items-center gap-1.5 rounded-full border border-line bg-raised pr-1 pl-2.5"
            >
              <TagDot colour={tag.colour} />
              <button
                type="button"
                title={tag.name}
                className="truncate hover:text-accent"
                onClick={() => goTo({ name: 'tag', tag: tag.key }, paper.id)}
              >
                {tag.name}
              </button>
              <button
                type="button"
                aria-label={text.paper.removeTag(tag.name)}
                onClick={() => void removeTag([paper.id], tag.key)}
                className="rounded-full p-1 text-ink-2 hover:bg-wash hover:text-ink"
              >
                <X aria-hidden size={12} />
              </button>
            </li>
          ))}
        </ul>
      )}
      <span className="print:hidden">
        <AddTag paper={paper} tagged={tags} />
      </span>
    </div>
  );
}
