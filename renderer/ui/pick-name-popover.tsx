import { Command } from 'cmdk';
import { Plus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { type ReactNode, useState } from 'react';
import { Button } from './button.tsx';
import { useFocusBefore } from './focus-before.ts';

export interface NamedChoice {
  readonly key: string;
  readonly name: string;
  readonly icon: ReactNode;
  readonly onPick: () => void;
}

export interface PickNameProps {
  readonly name: string;
  readonly icon: ReactNode;
  readonly showName?: boolean;
  readonly open: boolean;
  readonly onOpen: (open: boolean) => void;
  readonly placeholder: string;
  readonly names: readonly NamedChoice[];
  readonly createText: (name: string) => string;
  readonly onCreate: (name: string) => void;
}

/** A button that opens a field in which a name is found among many, or a new one is made. */
export default function PickNamePopover({
  name,
  icon,
  showName = false,
  open,
  onOpen,
  ...field
}: PickNameProps) {
  return (
    <Popover.Root open={open} onOpenChange={onOpen}>
      <Popover.Trigger asChild>
        <Button name={name} showName={showName} icon={icon} tone={showName ? 'framed' : 'quiet'} />
      </Popover.Trigger>
      <Popover.Portal>
        <Field name={name} onClose={() => onOpen(false)} {...field} />
      </Popover.Portal>
    </Popover.Root>
  );
}

type FieldProps = Pick<PickNameProps, 'name' | 'placeholder' | 'names' | 'createText' | 'onCreate'> & {
  readonly onClose: () => void;
};

function Field({ name, placeholder, names, createText, onCreate, onClose }: FieldProps) {
  const giveBack = useFocusBefore();
  const [typed, setTyped] = useState('');
  const wanted = typed.trim();
  const isKnown = names.some((each) => each.name.toLocaleLowerCase() === wanted.toLocaleLowerCase());
  const done = (run: () => void): void => {
    onClose();
    run();
  };
  return (
    <Popover.Content
      align="start"
      sideOffset={6}
      collisionPadding={8}
      aria-label={name}
      onCloseAutoFocus={giveBack}
      className="z-40 w-64 overflow-hidden rounded-card border border-line bg-raised shadow-float"
    >
      <Command label={placeholder}>
        <Command.Input
          autoFocus
          placeholder={placeholder}
          value={typed}
          onValueChange={setTyped}
          className="w-full border-b border-line bg-transparent px-3 py-2 outline-none placeholder:text-ink-2"
        />
        <Command.List className="max-h-64 overflow-y-auto p-1">
          {names.map((each) => (
            <Command.Item
              key={each.key}
              value={`${each.name} ${each.key}`}
              onSelect={() => done(each.onPick)}
              className={itemClass}
            >
              {each.icon}
              <span className="truncate">{each.name}</span>
            </Command.Item>
          ))}
          {wanted === '' || isKnown ? null : (
            <Command.Item value={wanted} onSelect={() => done(() => onCreate(wanted))} className={itemClass}>
              <Plus aria-hidden size={12} className="text-ink-2" />
              <span className="truncate">{createText(wanted)}</span>
            </Command.Item>
          )}
        </Command.List>
      </Command>
    </Popover.Content>
  );
}

const itemClass = 'flex h-7 items-center gap-2 rounded-control px-2 data-[selected=true]:bg-wash' as const;
