import { text } from '../../../../shared/text/text.ts';
import { appearance, compactRows, setAppearance } from '../../../app/preferences.ts';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import { Group, Line } from '../settings-lines.tsx';

/** How the window looks. */
export function Appearance() {
  return (
    <Group title={text.settings.appearance}>
      <Line name={text.settings.theme}>
        <Select
          name={text.settings.theme}
          value={appearance.use()}
          options={['system', 'light', 'dark']}
          labels={text.settings.themes}
          onChange={setAppearance}
        />
      </Line>
      <Line name={text.settings.rows} explained={text.settings.rowsExplained}>
        <Checkbox
          name={text.settings.rows}
          checked={compactRows.use() === 'on'}
          onChange={(isOn) => compactRows.set(isOn ? 'on' : 'off')}
        />
      </Line>
    </Group>
  );
}
