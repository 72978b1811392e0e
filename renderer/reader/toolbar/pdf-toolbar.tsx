import type { PdfSurface } from '../pdf/pdf-surface.ts';
import { useReadable } from '../readable.ts';
import type { ReaderChoices } from '../reader-choices.ts';
import { PageField } from './page-field.tsx';
import { ReaderToolbar, type ReaderToolbarProps } from './reader-toolbar.tsx';
import { ViewMenu } from './view-menu.tsx';
import { ZoomTools } from './zoom-tools.tsx';

interface PdfToolbarProps extends Omit<ReaderToolbarProps, 'surface' | 'place' | 'size' | 'look'> {
  readonly surface: PdfSurface;
  readonly choices: ReaderChoices;
}

/** The tools of an open PDF. */
export function PdfToolbar({ surface, choices, ...rest }: PdfToolbarProps) {
  const state = useReadable(surface.state);
  return (
    <ReaderToolbar
      {...rest}
      surface={surface}
      place={<PageField surface={surface} state={state} />}
      size={<ZoomTools surface={surface} state={state} />}
      look={<ViewMenu surface={surface} state={state} choices={choices} />}
    />
  );
}
