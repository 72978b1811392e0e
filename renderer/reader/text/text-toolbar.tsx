import { useReadable } from '../readable.ts';
import { ReaderToolbar, type ReaderToolbarProps } from '../toolbar/reader-toolbar.tsx';
import { LookMenu } from './look-menu.tsx';
import type { TextLook } from './text-look.ts';
import type { TextSurface } from './text-surface.ts';

interface TextToolbarProps extends Omit<ReaderToolbarProps, 'jumping' | 'place' | 'size' | 'look'> {
  readonly surface: TextSurface;
  readonly look: TextLook;
  onLook(look: TextLook): void;
}

/** The tools of an open text. */
export function TextToolbar({ surface, look, onLook, ...rest }: TextToolbarProps) {
  const state = useReadable(surface.state);
  return (
    <ReaderToolbar
      {...rest}
      jumping={{
        canGoBack: state.canGoBack,
        canGoForward: state.canGoForward,
        goBack: () => surface.goBack(),
        goForward: () => surface.goForward(),
      }}
      place={null}
      size={null}
      look={<LookMenu look={look} onLook={onLook} />}
    />
  );
}
