import { Command } from 'cmdk';
import { History } from 'lucide-react';
import { useRef, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { Popup } from '../../ui/popup.tsx';
import { Tex } from '../../ui/tex.tsx';
import type { PaletteItem } from './item.ts';
import { KeyCaps } from './key-caps.tsx';
import { noteChosen, recentItems } from './recent.ts';
import { useItems } from './use-items.ts';

/**
 * Every command that can run at the moment, and papers, tags, lists, people and settings, found by typing;
 * what was chosen lately comes first.
 */
export default function Palette({ onClose }: { readonly onClose: () => void }) {
  const [typed, setTyped] = useState('');
  const [recent] = useState(recentItems);
  const lately = new Set(recent.map(({ key }) => key));
  const items = useItems(typed, recent);
  // The first is chosen until the reader moves on, also when a better one comes later.
  const [picked, setPicked] = useState<string | null>(null);
  const isMoving = useRef(false);
  const chosen = items.find(({ key }) => key === picked) ?? items[0];
  const choose = (item: PaletteItem): void => {
    noteChosen(item);
    onClose();
    // After the dialog has given the focus back, so that a command may move it.
    setTimeout(item.run);
  };
  return (
    <Popup name={text.app.palette} plain onClose={onClose} width="w-[600px]">
      <Command
        label={text.app.palette}
        shouldFilter={false}
        value={chosen?.key ?? ''}
        onValueChange={(key) => {
          if (isMoving.current) setPicked(key);
        }}
        onKeyDown={() => {
          isMoving.current = true;
        }}
        onPointerMove={() => {
          isMoving.current = true;
        }}
        className="flex min-h-0 flex-col"
      >
        <Command.Input
          autoFocus
          aria-label={text.app.palette}
          placeholder={text.app.palettePlaceholder}
          value={typed}
          onValueChange={(next) => {
            isMoving.current = false;
            setPicked(null);
            setTyped(next);
          }}
          className="w-full border-b border-line bg-transparent px-4 py-3 text-14 outline-none placeholder:text-ink-2"
        />
        <Command.List className="min-h-0 overflow-y-auto p-1.5">
          <Command.Empty className="p-4 text-center text-ink-2">{text.app.paletteEmpty}</Command.Empty>
          {items.map((item) => (
            <Command.Item
              key={item.key}
              aria-label={`${item.kind} ${item.name}`}
              value={item.key}
              onSelect={() => choose(item)}
              className="flex h-8 items-center gap-3 rounded-control px-2.5 data-[selected=true]:bg-wash"
            >
              <span className="w-20 shrink-0 truncate text-12 text-ink-2">{item.kind}</span>
              <span className="flex-1 truncate">
                <Tex text={item.name} />
              </span>
              {lately.has(item.key) && typed === '' ? (
                <History
                  aria-label={text.app.paletteRecent}
                  size={13}
                  strokeWidth={1.75}
                  className="text-ink-2"
                />
              ) : null}
              <KeyCaps keys={item.keys} />
            </Command.Item>
          ))}
        </Command.List>
      </Command>
    </Popup>
  );
}
