import { ALargeSmall, Minus, Plus } from 'lucide-react';
import { Popover } from 'radix-ui';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { type PageTheme, pageThemes } from '../page-theme.ts';
import { icon } from '../toolbar/icons.ts';
import { lineHeights, sizes, type TextLook, widths } from './text-look.ts';

interface LookMenuProps {
  readonly look: TextLook;
  readonly onLook: (look: TextLook) => void;
}

/** Size, width, line height and colours of the text. */
export function LookMenu({ look, onLook }: LookMenuProps) {
  return (
    <Popover.Root>
      <Popover.Trigger asChild>
        <Button name={text.reader.look} showName={false} icon={<ALargeSmall {...icon} size={18} />} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="end"
          sideOffset={6}
          aria-label={text.reader.look}
          className="z-40 flex w-64 flex-col gap-2.5 rounded-card border border-line bg-raised p-3 shadow-float"
        >
          <Stepper
            name={text.reader.letterSize}
            shown={String(look.size)}
            value={look.size}
            {...sizes}
            onChange={(size) => onLook({ ...look, size })}
          />
          <Stepper
            name={text.reader.lineWidth}
            shown={String(look.width)}
            value={look.width}
            {...widths}
            onChange={(width) => onLook({ ...look, width })}
          />
          <Stepper
            name={text.reader.lineHeight}
            shown={look.lineHeight.toFixed(1)}
            value={look.lineHeight}
            {...lineHeights}
            onChange={(lineHeight) => onLook({ ...look, lineHeight })}
          />
          <div className="flex items-center justify-between">
            <span aria-hidden className="text-ink-2">
              {text.reader.theme}
            </span>
            <Select<PageTheme>
              name={text.reader.theme}
              value={look.theme}
              options={pageThemes}
              labels={text.reader.themes}
              onChange={(theme) => onLook({ ...look, theme })}
            />
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}

interface StepperProps {
  readonly name: string;
  readonly shown: string;
  readonly value: number;
  readonly least: number;
  readonly most: number;
  readonly step: number;
  readonly onChange: (value: number) => void;
}

function Stepper({ name, shown, value, least, most, step, onChange }: StepperProps) {
  const by = (direction: number): void => {
    const next = Math.round((value + direction * step) * 10) / 10;
    onChange(Math.min(most, Math.max(least, next)));
  };
  return (
    <div role="group" aria-label={name} className="flex items-center justify-between">
      <span aria-hidden className="text-ink-2">
        {name}
      </span>
      <span className="flex items-center">
        <Button
          name={text.reader.less(name)}
          showName={false}
          disabled={value <= least}
          className="disabled:opacity-40"
          icon={<Minus {...icon} size={14} />}
          onClick={() => by(-1)}
        />
        <span aria-live="polite" className="w-8 text-center tabular-nums">
          {shown}
        </span>
        <Button
          name={text.reader.more(name)}
          showName={false}
          disabled={value >= most}
          className="disabled:opacity-40"
          icon={<Plus {...icon} size={14} />}
          onClick={() => by(1)}
        />
      </span>
    </div>
  );
}
