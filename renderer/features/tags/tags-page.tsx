import { Plus } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { makeTag } from '../../actions/tags.ts';
import { reportFirstList } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import { hashOf } from '../../app/place.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { type CountedTag, countedTags } from '../../queries/sidebar.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { NameField } from '../../ui/name-field.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import TagMenu from '../listing/tag-menu.tsx';

/** With fewer tags than this all are seen at once. */
const manyTags = 12;

/** All tags with how many papers each has, to make, find, rename, colour, merge and delete. */
export default function TagsPage({ onShowLibrary }: { readonly onShowLibrary: () => void }) {
  const tags = valueOr(useLive(countedTags, ''), []);
  const isNarrow = useIsNarrow();
  const [wanted, setWanted] = useState('');
  const [naming, setNaming] = useState(false);
  useEffect(() => reportFirstList(0), []);
  const isFinding = tags.length > manyTags || wanted !== '';
  const found = tags.filter(({ name }) =>
    name.toLocaleLowerCase().includes(wanted.trim().toLocaleLowerCase()),
  );
  return (
    <div className="h-full overflow-y-auto bg-paper">
      <div className="mx-auto max-w-[640px] px-8 py-8 max-md:px-5">
        {isNarrow ? <Button name={text.library.navigation} onClick={onShowLibrary} /> : null}
        <div className="flex items-center justify-between">
          <h1 className="font-semibold font-serif text-26">{text.tags.heading}</h1>
          <Button
            name={text.tags.make}
            tone="framed"
            icon={<Plus aria-hidden size={14} />}
            onClick={() => setNaming(true)}
          />
        </div>
        <p className="mt-1 mb-4 text-ink-2">{text.tags.explained}</p>
        {naming ? (
          <NameField
            name={text.tags.name}
            onName={(name) => void makeTag(name).then(() => setNaming(false))}
            onLeave={() => setNaming(false)}
          />
        ) : null}
        {isFinding ? (
          <input
            type="search"
            aria-label={text.tags.find}
            placeholder={text.tags.find}
            value={wanted}
            onChange={(event) => setWanted(event.target.value)}
            className="mb-3 h-8 w-full rounded-control border border-line bg-raised px-2.5 placeholder:text-ink-2"
          />
        ) : null}
        {tags.length === 0 ? (
          <Empty what={text.tags.none} />
        ) : found.length === 0 ? (
          <p role="status" className="py-6 text-center text-ink-2">
            {text.tags.noneFound}
          </p>
        ) : (
          <ul className="mt-2 divide-y divide-line rounded-card border border-line bg-raised">
            {found.map((tag) => (
              <TagLine key={tag.key} tag={tag} isNested={wanted === ''} />
            ))}
          </ul>
        )}
      </div>
    </div>
  );
}

function TagLine({ tag, isNested }: { readonly tag: CountedTag; readonly isNested: boolean }) {
  return (
    <li
      className="flex h-10 items-center gap-2.5 pr-2"
      style={{ paddingLeft: 16 + (isNested ? Math.min(tag.depth, 6) * 20 : 0) }}
    >
      <TagDot colour={tag.colour} />
      <a
        href={hashOf({ place: { name: 'tag', tag: tag.key }, paper: null })}
        aria-label={tag.name}
        title={tag.name}
        className="truncate hover:text-accent"
      >
        {isNested ? tag.short : tag.name}
      </a>
      <span className="ml-auto shrink-0 text-12 text-ink-2 tabular-nums">
        {text.library.papers(tag.papers)}
      </span>
      <TagMenu tag={tag} />
    </li>
  );
}
