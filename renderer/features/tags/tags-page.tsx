import { useEffect } from 'react';
import { text } from '../../../shared/text/text.ts';
import { reportFirstList } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import { hashOf } from '../../app/place.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { type CountedTag, countedTags } from '../../queries/sidebar.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import TagMenu from '../listing/tag-menu.tsx';

/** All tags with how many papers each has, to rename, colour, merge and delete. */
export default function TagsPage({ onShowLibrary }: { readonly onShowLibrary: () => void }) {
  const tags = valueOr(useLive(countedTags, ''), []);
  const isNarrow = useIsNarrow();
  useEffect(() => reportFirstList(0), []);
  return (
    <div className="h-full overflow-y-auto bg-paper">
      <div className="mx-auto max-w-[640px] px-8 py-8 max-md:px-5">
        {isNarrow ? <Button name={text.library.navigation} onClick={onShowLibrary} /> : null}
        <h1 className="font-semibold font-serif text-26">{text.tags.heading}</h1>
        <p className="mt-1 mb-6 text-ink-2">{text.tags.explained}</p>
        {tags.length === 0 ? (
          <Empty what={text.tags.none} />
        ) : (
          <ul className="divide-y divide-line rounded-card border border-line bg-raised">
            {tags.map((tag) => (
              <TagLine key={tag.key} tag={tag} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function TagLine({ tag }: { readonly tag: CountedTag }) {
  return (
    <li className="flex h-11 items-center gap-2.5 pr-2" style={{ paddingLeft: 16 + tag.depth * 20 }}>
      <TagDot colour={tag.colour} />
      <a
        href={hashOf({ place: { name: 'tag', tag: tag.key }, paper: null })}
        aria-label={tag.name}
        className="truncate hover:text-accent"
      >
        {tag.short}
      </a>
      <span className="ml-auto text-12 text-ink-2 tabular-nums">{text.library.papers(tag.papers)}</span>
      <TagMenu tag={tag} />
    </li>
  );
}
