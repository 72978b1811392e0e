import { ReaderToolbar, type ReaderToolbarProps } from '../toolbar/reader-toolbar.tsx';
import { LookMenu } from './look-menu.tsx';
import type { TextLook } from './text-look.ts';

interface TextToolbarProps extends Omit<ReaderToolbarProps, 'place' | 'size' | 'look'> {
  readonly look: TextLook;
  onLook(look: TextLook): void;
}

/** The tools of an open text. */
export function TextToolbar({ look, onLook, ...rest }: TextToolbarProps) {
  return <ReaderToolbar {...rest} place={null} size={null} look={<LookMenu look={look} onLook={onLook} />} />;
}
