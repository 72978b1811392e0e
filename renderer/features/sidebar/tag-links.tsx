import { text } from '../../../shared/text/text.ts';
import { addTag } from '../../actions/tags.ts';
import { placeKey } from '../../app/place.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { countedTags } from '../../queries/sidebar.ts';
import { TagDot } from '../../ui/tag-dot.tsx';
import { PlaceLink } from './place-link.tsx';

interface TagLinksProps {
  readonly current: string;
  readonly onChosen: () => void;
}

/** The reader's tags, one link each; absent until there is one. */
export function TagLinks({ current, onChosen }: TagLinksProps) {
  const tags = valueOr(useLive(countedTags, ''), []);
  if (tags.length === 0) return null;
  return (
    <div role="group" aria-label={text.library.tags} className="mt-4">
      <p aria-hidden="true" className="px-2 pb-1 text-11 text-ink-2">
        {text.library.tags}
      </p>
      <ul className="flex flex-col gap-px">
        {tags.map((tag) => (
          <PlaceLink
            key={tag.key}
            to={{ name: 'tag', tag: tag.key }}
            name={tag.name}
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
