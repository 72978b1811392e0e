import type { FeedPaper } from '../../../shared/library/paper.ts';
import { text } from '../../../shared/text/text.ts';
import { keepFound } from '../../actions/adding.ts';
import { openPaper } from '../../app/navigation.ts';
import { Button } from '../../ui/button.tsx';
import { Tex } from '../../ui/tex.tsx';

interface OnlinePaperProps {
  readonly paper: FeedPaper;
  readonly isHeld: boolean;
}

const shownAuthors = 2;

/** A paper that was found online: it can be kept, and opened once it is. */
export function OnlinePaper({ paper, isHeld }: OnlinePaperProps) {
  const names = paper.authors.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const more = paper.authorCount - Math.min(shownAuthors, names.length);
  const by = names.slice(0, shownAuthors).join(', ');
  return (
    <li className="flex items-start gap-2 border-line/70 border-b py-2 last:border-b-0">
      <span className="min-w-0 flex-1">
        <span className="line-clamp-2 text-13">
          <Tex text={paper.title} />
        </span>
        <span className="block truncate text-12 text-ink-2 tabular-nums">
          {[paper.publishedOn ?? '', more > 0 ? `${by} ${text.library.moreAuthors(more)}` : by]
            .filter((part) => part !== '')
            .join(' · ')}
        </span>
      </span>
      {isHeld ? (
        <Button
          name={text.search.openFound(paper.title)}
          showName={false}
          icon={<span className="px-1">{text.search.open}</span>}
          onClick={() => openPaper(paper.id)}
        />
      ) : (
        <Button
          name={text.search.keepFound(paper.title)}
          showName={false}
          tone="framed"
          icon={<span className="px-1">{text.search.keep}</span>}
          onClick={() => void keepFound(paper)}
        />
      )}
    </li>
  );
}
