import { ListPlus, ListTree } from 'lucide-react';
import { useState } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { makeList, putOnList } from '../../actions/lists.ts';
import { useCommands } from '../../app/commands.ts';
import { placedLists } from '../../queries/lists.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { PickName } from '../../ui/pick-name.tsx';

interface AddToListProps {
  readonly name: string;
  readonly papers: readonly PaperId[];
  /** Whether the command opens this one. */
  readonly answers: boolean;
}

const icon = <ListPlus aria-hidden size={15} strokeWidth={1.75} />;

/** A button that puts papers on a list made by hand, or on a new one. */
export function AddToList({ name, papers, answers }: AddToListProps) {
  const lists = valueOr(useLive(placedLists, ''), []);
  const [open, setOpen] = useState(false);
  useCommands({ 'add-to-list': answers ? () => setOpen(true) : undefined });
  return (
    <PickName
      name={name}
      icon={icon}
      open={open}
      onOpen={setOpen}
      placeholder={text.lists.find}
      names={lists
        .filter((list) => list.query === null)
        .map((list) => ({
          key: list.key,
          name: list.name,
          icon: <ListTree aria-hidden size={14} className="text-ink-2" />,
          onPick: () => void putOnList(papers, list.key),
        }))}
      createText={text.lists.makeNamed}
      onCreate={(typed) => void makeList({ name: typed, parent: null, query: null, papers })}
    />
  );
}
