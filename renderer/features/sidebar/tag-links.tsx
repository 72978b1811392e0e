import { Tags } from 'lucide-react';
import { text } from '../../../shared/text/text.ts';
import { addTag } from '../../actions/tags.ts';
import { goTo } from '../../app/navigation.ts';
import { placeKey } from '../../app/place.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { countedTags } from '../../queries/sidebar.ts';
import { Button } from '../../ui/button.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import { PlaceLink } from './place-link.tsx';

interface TagLinksProps {
  readonly current: string;
  readonly onChosen: () => void;
}

/** The reader's tags, one link each, and the way to all of them. */
export function TagLinks({ current, onChosen }: TagLinksProps) {
  const tags = valueOr(useLive(countedTags, ''), []);
  return (
    <div role="group" aria-label={text.library.tags} className="mt-4">
      <div className="flex items-center justify-between pr-1 pl-2">
        <span aria-hidden="true" className="text-11 text-ink-2">
          {text.library.tags}
        </span>
        <Button
          name={text.command['go-tags']}
          showName={false}
          icon={<Tags aria-hidden size={14} strokeWidth={1.75} />}
          className="h-6"
          onClick={() => goTo({ name: 'tags' })}
        />
      </div>
      <ul className="flex flex-col gap-px">
        {tags.map((tag) => (
          <PlaceLink
            key={tag.key}
            to={{ name: 'tag', tag: tag.key }}
            name={tag.name}
            shown={tag.short}
            depth={tag.depth}
            icon={<span className="flex w-4 justify-center">{<TagDot colour={tag.colour} />}</span>}
            count={tag.papers}
            current={current === placeKey({ name: 'tag', tag: tag.key })}
            onChosen={onChosen}
            onPapers={(papers) => void addTag(papers, tag.name)}
          />
        ))}
      </ul>
    </div>
  );
}
