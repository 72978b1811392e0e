import { Command, useCommandState } from 'cmdk';
import { isOwnPaper } from '../../../shared/library/ids.ts';
import { paperNamedBy } from '../../../shared/search/addresses.ts';
import { text } from '../../../shared/text/text.ts';
import { addPaper } from '../../actions/adding.ts';

/** Offers in the palette to add the paper whose id or address was typed or pasted there. */
export function AddItem({ onClose }: { readonly onClose: () => void }) {
  const typed = useCommandState((state) => state.search);
  const id = paperNamedBy(typed.trim());
  if (id === null || isOwnPaper(id)) return null;
  return (
    <Command.Item
      value={typed}
      onSelect={() => {
        onClose();
        setTimeout(() => void addPaper(id));
      }}
      className="flex h-8 items-center gap-3 rounded-control px-2.5 data-[selected=true]:bg-wash"
    >
      <span className="w-12 shrink-0 text-12 text-ink-2">{text.menu.paper}</span>
      <span className="flex-1 truncate">{text.adding.add(id)}</span>
    </Command.Item>
  );
}
