import { Check, Ellipsis } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { ReactNode } from 'react';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import { icon } from './icons.ts';

/** A tool that moves into the toolbar's menu where the window has no room for it. */
export interface SpareTool {
  readonly name: string;
  readonly icon: ReactNode;
  /** Whether it is on; left out where it is no switch. */
  readonly isOn?: boolean;
  readonly isDisabled?: boolean;
  onClick(): void;
}

/** Tools side by side, in a window that is wide enough. */
export function SpareTools({ tools }: { readonly tools: readonly SpareTool[] }) {
  return tools.map(({ name, icon: symbol, isOn, isDisabled = false, onClick }) => (
    <Button
      key={name}
      name={name}
      showName={false}
      aria-pressed={isOn}
      disabled={isDisabled}
      className="aria-pressed:bg-wash disabled:opacity-40 max-[880px]:hidden"
      icon={symbol}
      onClick={onClick}
    />
  ));
}

/** The same tools as a menu, in a narrow window. */
export function SpareMenu({ tools }: { readonly tools: readonly SpareTool[] }) {
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button
          name={text.reader.moreTools}
          showName={false}
          className="min-[881px]:hidden"
          icon={<Ellipsis {...icon} />}
        />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={6}
          className="z-40 min-w-52 rounded-card border border-line bg-raised p-1 text-13 shadow-float"
        >
          {tools.map((tool) => (
            <Item key={tool.name} tool={tool} />
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}

function Item({
  tool: { name, icon: symbol, isOn, isDisabled = false, onClick },
}: {
  readonly tool: SpareTool;
}) {
  const look =
    'flex items-center gap-2 rounded-control px-2 py-1.5 outline-none data-disabled:opacity-40 data-highlighted:bg-wash';
  if (isOn === undefined) {
    return (
      <DropdownMenu.Item disabled={isDisabled} onSelect={onClick} className={look}>
        {symbol}
        {name}
      </DropdownMenu.Item>
    );
  }
  return (
    <DropdownMenu.CheckboxItem checked={isOn} disabled={isDisabled} onSelect={onClick} className={look}>
      {symbol}
      {name}
      <DropdownMenu.ItemIndicator className="ml-auto pl-3 text-accent">
        <Check aria-hidden size={14} />
      </DropdownMenu.ItemIndicator>
    </DropdownMenu.CheckboxItem>
  );
}
