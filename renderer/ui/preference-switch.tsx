import type { Remembered } from '../app/remembered.ts';
import { Checkbox } from './checkbox.tsx';

interface PreferenceSwitchProps {
  readonly name: string;
  readonly preference: Remembered<'on' | 'off'>;
}

/** Switches a choice of this machine's windows on and off; its name stands beside it. */
export function PreferenceSwitch({ name, preference }: PreferenceSwitchProps) {
  return (
    // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control
    <label className="flex h-7 items-center gap-1.5 text-ink-2">
      <Checkbox
        name={name}
        checked={preference.use() === 'on'}
        onChange={(isOn) => preference.set(isOn ? 'on' : 'off')}
      />
      {name}
    </label>
  );
}
