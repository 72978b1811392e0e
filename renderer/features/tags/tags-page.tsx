import { Plus } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { makeTag } from '../../actions/tags.ts';
import type { PageProps } from '../../app/pages.tsx';
import { hashOf } from '../../app/place.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { type CountedTag, countedTags } from '../../queries/sidebar.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { FindField, isAskedFor } from '../../ui/find-field.tsx';
import { NameField } from '../../ui/name-field.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import TagMenu from '../listing/tag-menu.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { PageFrame } from '../page/page-frame.tsx';

/** With fewer tags than this all are seen at once. */
const manyTags = 12;

/** All tags with how many papers each has, to make, find, rename, colour, merge and delete. */
export default function TagsPage({ onShowLibrary }: PageProps) {
  const live = useLive(countedTags, '');
  const tags = valueOr(live, []);
  const [wanted, setWanted] = useState('');
  const [naming, setNaming] = useState(false);
  const isFinding = tags.length > manyTags || wanted !== '';
  const found = tags.filter(({ name }) => isAskedFor(wanted, name));
  return (
    <PageFrame
      onShowLibrary={onShowLibrary}
      width="text"
      heading={text.tags.heading}
      explained={text.tags.explained}
      beside={
        <Button
          name={text.tags.make}
          tone="framed"
          icon={<Plus aria-hidden size={14} />}
          onClick={() => setNaming(true)}
        />
      }
    >
      {live.state === 'failed' ? <FailureBox failure={live.failure} /> : null}
      {naming ? (
        <NameField
          name={text.tags.name}
          onName={(name) => void makeTag(name).then(() => setNaming(false))}
          onLeave={() => setNaming(false)}
        />
      ) : null}
      {isFinding ? (
        <FindField name={text.tags.find} value={wanted} onChange={setWanted} className="mb-3 w-full" />
      ) : null}
      {tags.length > 0 ? (
        <TagList tags={found} isNested={wanted === ''} />
      ) : live.state === 'ready' ? (
        <Empty what={text.tags.none} />
      ) : null}
    </PageFrame>
  );
}

interface TagListProps {
  readonly tags: readonly CountedTag[];
  /** Names are cut to what the tags above them do not say. */
  readonly isNested: boolean;
}

function TagList({ tags, isNested }: TagListProps) {
  if (tags.length === 0) {
    return (
      <p role="status" className="py-6 text-center text-ink-2">
        {text.tags.noneFound}
      </p>
    );
  }
  return (
    <ul className="divide-y divide-line rounded-card border border-line bg-raised">
      {tags.map((tag) => (
        <TagLine key={tag.key} tag={tag} isNested={isNested} />
      ))}
    </ul>
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
