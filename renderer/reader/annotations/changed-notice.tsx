import { X } from 'lucide-react';
import { text } from '../../../shared/text/text.ts';
import { remember } from '../../app/remembered.ts';
import { Button } from '../../ui/button.tsx';
import type { ChangedPlaces } from './changed-places.ts';

const isText = (value: string): value is string => typeof value === 'string';
const mostRemembered = 200;

/** A line for each version whose changes were told, the latest first. */
const told = remember('told-changes', '', isText);

interface ChangedNoticeProps {
  readonly changed: ChangedPlaces;
  /** The version that is open, by its SHA-256. */
  readonly version: string;
  readonly onShow: () => void;
}

/** Says once what another version did to the annotations, and leads to them. */
export function ChangedNotice({ changed, version, onShow }: ChangedNoticeProps) {
  const { moved, lost, unsought } = changed;
  const line = `${version} ${moved.size} ${lost.size}${unsought.size === 0 ? '' : ` ${unsought.size}`}`;
  const lines = told.use().split('\n');
  if (moved.size + lost.size + unsought.size === 0 || lines.includes(line)) return null;
  const close = (): void => told.set([line, ...lines].slice(0, mostRemembered).join('\n'));
  return (
    <div
      role="status"
      className="absolute inset-x-3 top-3 z-10 mx-auto flex w-fit max-w-[calc(100%-24px)] items-center gap-1 rounded-card border border-line bg-raised py-1 pr-1 pl-3 shadow-float"
    >
      <span className="text-balance">
        {unsought.size === 0
          ? text.annotations.changed(moved.size, lost.size)
          : text.annotations.unsought(unsought.size)}
      </span>
      <Button
        name={text.annotations.showChanged}
        tone="link"
        onClick={() => {
          close();
          onShow();
        }}
      />
      <Button
        name={text.library.dismiss}
        showName={false}
        icon={<X aria-hidden size={14} />}
        onClick={close}
      />
    </div>
  );
}
