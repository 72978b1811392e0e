import { ArrowDownToLine, BookMarked, ListX, MailCheck, Quote, Star, Tag, Waypoints, X } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { addTag } from '../../actions/tags.ts';
import { runCommand, useCommands } from '../../app/commands.ts';
import { select, useSelectedPapers } from '../../app/selection.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { countedTags } from '../../queries/sidebar.ts';
import { Button } from '../../ui/button.tsx';
import { PickName } from '../../ui/pick-name.tsx';
import { TagDot } from '../../ui/tag-dot.tsx';
import { AddToList } from '../lists/add-to-list.tsx';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface SelectionBarProps {
  /** Takes the papers off the list that is shown; `null` where there is nothing to take them off. */
  readonly onTakeOff: (() => void) | null;
}

/** What can be done with all selected papers at once, each as one act that can be undone. */
export default function SelectionBar({ onTakeOff }: SelectionBarProps) {
  const selected = useSelectedPapers();
  const tags = valueOr(useLive(countedTags, ''), []);
  const [tagging, setTagging] = useState(false);
  useCommands({ tag: () => setTagging(true) });
  const act = (name: string, symbol: React.ReactNode, onClick: () => void) => (
    <Button name={name} showName={false} icon={symbol} onClick={onClick} />
  );
  return (
    <div
      role="toolbar"
      aria-label={text.selection.bar}
      className="flex min-h-11 flex-wrap items-center gap-0.5 border-t border-line bg-raised px-3 py-1"
    >
      <span className="mr-auto font-semibold text-12 tabular-nums" aria-hidden="true">
        {text.selection.short(selected.size)}
      </span>
      {act(text.selection.star, <Star {...icon} />, () => runCommand('star'))}
      {act(text.selection.readingList, <BookMarked {...icon} />, () => runCommand('reading-list'))}
      <PickName
        name={text.selection.tag}
        icon={<Tag {...icon} />}
        open={tagging}
        onOpen={setTagging}
        placeholder={text.selection.tag}
        names={tags.map((tag) => ({
          key: tag.key,
          name: tag.name,
          icon: <TagDot colour={tag.colour} />,
          onPick: () => void addTag([...selected], tag.name),
        }))}
        createText={text.paper.createTag}
        onCreate={(name) => void addTag([...selected], name)}
      />
      <AddToList name={text.lists.addSelected} papers={[...selected]} answers />
      {act(text.selection.read, <MailCheck {...icon} />, () => runCommand('toggle-read'))}
      {act(text.selection.cite, <Quote {...icon} />, () => runCommand('cite'))}
      {act(text.selection.similar, <Waypoints {...icon} />, () => runCommand('similar'))}
      {act(text.selection.download, <ArrowDownToLine {...icon} />, () => runCommand('download-pdf'))}
      {onTakeOff === null ? null : act(text.selection.takeOff, <ListX {...icon} />, onTakeOff)}
      {act(text.command['clear-selection'], <X {...icon} />, () => select({ kind: 'clear' }))}
    </div>
  );
}
