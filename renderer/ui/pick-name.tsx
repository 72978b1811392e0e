import { lazy, Suspense, useState } from 'react';
import { Button } from './button.tsx';
import { Opening } from './opening.tsx';
import type { PickNameProps } from './pick-name-popover.tsx';

const PickNamePopover = lazy(() => import('./pick-name-popover.tsx'));

/** A button that opens a field in which a name is found among many, or a new one is made; fetched with the first opening. */
export function PickName(props: PickNameProps) {
  const { name, icon, showName = false, open, onOpen } = props;
  const [isUsed, setUsed] = useState(open);
  if (open && !isUsed) setUsed(true);
  const closed = (
    <Button
      name={name}
      showName={showName}
      icon={icon}
      tone={showName ? 'framed' : 'quiet'}
      onClick={() => onOpen(true)}
    />
  );
  if (!isUsed) return closed;
  return (
    <Suspense fallback={<Opening>{closed}</Opening>}>
      <PickNamePopover {...props} />
    </Suspense>
  );
}
