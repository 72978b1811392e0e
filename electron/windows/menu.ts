import { Menu, type MenuItemConstructorOptions } from 'electron';
import { acceleratorOf } from '../../shared/commands/accelerator.ts';
import type { Keymap } from '../../shared/commands/keymap.ts';
import { type CommandId, type CommandMenu, commands } from '../../shared/commands/table.ts';
import { text } from '../../shared/text/text.ts';

const menus: readonly CommandMenu[] = ['file', 'edit', 'go', 'paper', 'view', 'help'];

const systemItems: Record<CommandMenu, readonly MenuItemConstructorOptions[]> = {
  file: [{ type: 'separator' }, { role: 'close' }, { role: 'quit' }],
  edit: [{ type: 'separator' }, { role: 'cut' }, { role: 'copy' }, { role: 'paste' }, { role: 'selectAll' }],
  go: [],
  paper: [],
  view: [
    { type: 'separator' },
    { role: 'resetZoom' },
    { role: 'zoomIn' },
    { role: 'zoomOut' },
    { role: 'togglefullscreen' },
  ],
  help: [],
};

/** Builds the native menus from the table of commands, with the reader's keys. */
export function installMenu(run: (command: CommandId) => void, keys: Keymap): void {
  const template = menus.map(
    (menu): MenuItemConstructorOptions => ({
      label: text.menu[menu],
      submenu: [...commandItems(menu, run, keys), ...systemItems[menu]],
    }),
  );
  Menu.setApplicationMenu(Menu.buildFromTemplate(template));
}

function commandItems(
  menu: CommandMenu,
  run: (command: CommandId) => void,
  keys: Keymap,
): MenuItemConstructorOptions[] {
  return commands
    .filter((command) => command.menu === menu)
    .map((command) => {
      const accelerator = acceleratorOf(keys.get(command.id) ?? []);
      return {
        label: text.command[command.id],
        click: () => run(command.id),
        // The window handles its keys itself, also while no menu can be seen; the menu only shows them.
        ...(accelerator === null ? {} : { accelerator, registerAccelerator: false }),
      };
    });
}
