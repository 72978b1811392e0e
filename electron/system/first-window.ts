import type { Command } from '../command-line/read-command.ts';
import { linkOfThisProcess } from './links.ts';
import { hiddenSwitch } from './login-item.ts';
import type { SystemDesk } from './system-desk.ts';

/** Opens what this start asks for: the window, the place a link leads to, or nothing that is seen. */
export function openFirst(desk: SystemDesk, command: Command | null): void {
  const staysHidden = process.argv.includes(hiddenSwitch) && desk.staysWithoutWindow;
  if (command !== null || staysHidden) desk.windows.openHidden();
  else desk.windows.open(linkOfThisProcess() ?? '');
}
