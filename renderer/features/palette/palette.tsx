import { Command } from 'cmdk';
import { commands } from '../../../shared/commands/table.ts';
import { text } from '../../../shared/text/text.ts';
import { canRun, runCommand } from '../../app/commands.ts';
import { useKeymap } from '../../app/keymap.ts';
import { Popup } from '../../ui/popup.tsx';
import { AddItem } from '../adding/add-item.tsx';
import { KeyCaps } from './key-caps.tsx';
import { PlaceItems } from './place-items.tsx';

/** Every command that can run at the moment, and tags, lists and papers, found by typing. */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const keys = useKeymap();
  const offered = commands.filter((command) => command.id !== 'palette' && canRun(command.id));
  return (
    <Popup name={text.app.palette} plain onClose={onClose}>
      <Command label={text.app.palette} className="flex min-h-0 flex-col">
        <Command.Input
          autoFocus
          aria-label={text.app.palette}
          placeholder={text.app.palettePlaceholder}
          className="w-full border-b border-line bg-transparent px-4 py-3 text-14 outline-none placeholder:text-ink-2"
        />
        <Command.List className="min-h-0 overflow-y-auto p-1.5">
          <Command.Empty className="p-4 text-center text-ink-2">{text.app.paletteEmpty}</Command.Empty>
          <AddItem onClose={onClose} />
          {offered.map((command) => (
            <Command.Item
              key={command.id}
              value={`${text.command[command.id]} ${text.menu[command.menu]}`}
              onSelect={() => {
                onClose();
                // After the dialog has given the focus back, so that a command may move it.
                setTimeout(() => runCommand(command.id));
              }}
              className="flex h-8 items-center gap-3 rounded-control px-2.5 data-[selected=true]:bg-wash"
            >
              <span className="w-12 shrink-0 text-12 text-ink-2">{text.menu[command.menu]}</span>
              <span className="flex-1 truncate">{text.command[command.id]}</span>
              <KeyCaps keys={keys.get(command.id)?.[0]} />
            </Command.Item>
          ))}
          <PlaceItems onClose={onClose} />
        </Command.List>
      </Command>
    </Popup>
  );
}
