import { ListPlus, ListTree } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { makeList, putOnList } from '../../actions/lists.ts';
import { useCommands } from '../../app/commands.ts';
import { placedLists } from '../../queries/lists.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { Button } from '../../ui/button.tsx';

const PickName = lazy(() => import('../../ui/pick-name.tsx'));

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
  const [isUsed, setUsed] = useState(false);
  const show = (isOpen: boolean): void => {
    setOpen(isOpen);
    if (isOpen) setUsed(true);
  };
  useCommands({ 'add-to-list': answers ? () => show(true) : undefined });
  const closed = <Button name={name} showName={false} icon={icon} onClick={() => show(true)} />;
  // Its parts are fetched with the first opening.
  if (!isUsed) return closed;
  return (
    <Suspense fallback={closed}>
      <PickName
        name={name}
        icon={icon}
        open={open}
        onOpen={show}
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
    </Suspense>
  );
}
