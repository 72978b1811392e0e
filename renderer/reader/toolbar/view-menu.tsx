import { RotateCcw, RotateCw, Settings2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { type PageTheme, pageThemes } from '../page-theme.ts';
import type { PdfSurface } from '../pdf/pdf-surface.ts';
import { layouts, type PdfState } from '../pdf/view-state.ts';
import type { ReaderChoices } from '../reader-choices.ts';
import { icon } from './icons.ts';

interface ViewMenuProps {
  readonly surface: PdfSurface;
  readonly state: PdfState;
  readonly choices: ReaderChoices;
}

/** How the pages stand, turned, coloured and moved. */
export function ViewMenu({ surface, state, choices }: ViewMenuProps) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button name={text.reader.view} showName={false} icon={<Settings2 {...icon} />} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label={text.reader.view}
          className="z-40 flex w-64 flex-col gap-3 rounded-card border border-line bg-raised p-3 shadow-float"
        >
          <Row name={text.reader.layout}>
            <Select
              name={text.reader.layout}
              value={state.layout}
              options={layouts}
              labels={text.reader.layouts}
              onChange={(layout) => surface.setLayout(layout)}
            />
          </Row>
          <Row name={text.reader.theme}>
            <Select<PageTheme>
              name={text.reader.theme}
              value={choices.theme}
              options={pageThemes}
              labels={text.reader.themes}
              onChange={choices.setTheme}
            />
          </Row>
          <div className="flex gap-1.5">
            <Button
              name={text.reader.rotateLeft}
              tone="framed"
              className="flex-1"
              icon={<RotateCcw {...icon} size={14} />}
              onClick={() => surface.rotate(-90)}
            />
            <Button
              name={text.reader.rotateRight}
              tone="framed"
              className="flex-1"
              icon={<RotateCw {...icon} size={14} />}
              onClick={() => surface.rotate(90)}
            />
          </div>
          <label className="flex items-center justify-between">
            {text.reader.hand}
            <input
              type="checkbox"
              checked={choices.hand}
              onChange={(event) => choices.setHand(event.target.checked)}
              className="accent-accent"
            />
          </label>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

function Row({ name, children }: { readonly name: string; readonly children: React.ReactNode }) {
  return (
    <div className="flex items-center justify-between gap-3">
      <span aria-hidden className="text-ink-2">
        {name}
      </span>
      {children}
    </div>
  );
}
