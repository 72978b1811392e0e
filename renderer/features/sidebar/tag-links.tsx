import { Tags } from 'lucide-react';
import { text } from '../../../shared/text/text.ts';
import { addTag } from '../../actions/tags.ts';
import { setClosed, useClosedRows } from '../../app/closed-rows.ts';
import { goTo } from '../../app/navigation.ts';
import { placeKey } from '../../app/place.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { countedTags } from '../../queries/sidebar.ts';
import { Button } from '../../ui/button.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import { LinkGroup } from './link-group.tsx';
import { openRows } from './open-rows.ts';
import { PlaceLink } from './place-link.tsx';
import { useRoving } from './use-roving.ts';

interface TagLinksProps {
  readonly current: string;
  readonly onChosen: () => void;
}

/** The reader's tags, one link each, and the way to all of them. */
export function TagLinks({ current, onChosen }: TagLinksProps) {
  const closed = useClosedRows();
  const tags = openRows(valueOr(useLive(countedTags, ''), []), closed).map((tag) => ({
    ...tag,
    isCurrent: current === placeKey({ name: 'tag', tag: tag.key }),
  }));
  const roving = useRoving(
    tags.map(({ key }) => key),
    tags.find(({ isCurrent }) => isCurrent)?.key ?? null,
  );
  return (
    <LinkGroup
      name={text.library.tags}
      id="tags"
      button={
        <Button
          name={text.command['go-tags']}
          showName={false}
          icon={<Tags aria-hidden size={14} strokeWidth={1.75} />}
          isCompact
          onClick={() => goTo({ name: 'tags' })}
        />
      }
    >
      {tags.length === 0 ? null : (
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
              current={tag.isCurrent}
              onChosen={onChosen}
              roving={roving(tag.key)}
              isOpen={tag.isOpen}
              onOpen={(open) => setClosed(tag.key, !open)}
              onPapers={(papers) => void addTag(papers, tag.name)}
            />
          ))}
        </ul>
      )}
    </LinkGroup>
  );
}
