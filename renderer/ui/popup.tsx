import { X } from 'lucide-react';
import { Dialog } from 'radix-ui';
import type { ReactNode } from 'react';
import { text } from '../../shared/text/text.ts';
import { Button } from './button.tsx';
import { useFocusBefore } from './focus-before.ts';

interface PopupProps {
  readonly name: string;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** Hides the heading where the content speaks for itself; the name stays for screen readers. */
  readonly plain?: boolean;
  readonly width?: string;
}

/** A dialog over the window: focus stays inside, Escape and a click beside close it. */
export function Popup({ name, onClose, children, plain = false, width = 'w-[560px]' }: PopupProps) {
  const giveBack = useFocusBefore();
  return (
    <Dialog.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Dialog.Portal>
        <Dialog.Overlay className="fixed inset-0 z-40 bg-[#00000059]" />
        <Dialog.Content
          aria-describedby={undefined}
          onCloseAutoFocus={giveBack}
          className={`fixed top-[12vh] left-1/2 z-50 flex max-h-[76vh] max-w-[calc(100vw-32px)] -translate-x-1/2 flex-col overflow-hidden rounded-card border border-line bg-raised shadow-float ${width}`}
        >
          <div
            className={
              plain ? 'sr-only' : 'flex items-center justify-between border-b border-line px-4 py-2.5'
            }
          >
            <Dialog.Title className="font-semibold text-14">{name}</Dialog.Title>
            {plain ? null : (
              <Button name={text.app.close} showName={false} icon={<X size={16} />} onClick={onClose} />
            )}
          </div>
          {children}
        </Dialog.Content>
      </Dialog.Portal>
    </Dialog.Root>
  );
}
