import { text } from '../../../../shared/text/text.ts';
import { bridge } from '../../../app/bridge.ts';
import { Group, Line } from '../settings-lines.tsx';

/** Where the papers come from. */
export function Feed() {
  return (
    <Group title={text.settings.feed}>
      <Line name={bridge.boot.endpoint} explained={text.settings.endpointExplained} />
    </Group>
  );
}
