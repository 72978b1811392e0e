import type { CommandId } from '../../../shared/commands/table.ts';
import { findCommand } from '../../../shared/commands/table.ts';
import { isPaperId, type PaperId } from '../../../shared/library/ids.ts';
import { fieldWith } from '../../../shared/search/complete.ts';
import { text } from '../../../shared/text/text.ts';
import { addPaper } from '../../actions/adding.ts';
import { runCommand } from '../../app/commands.ts';
import { goTo, openPaper, whereabouts } from '../../app/navigation.ts';
import { isPage, type Place } from '../../app/place.ts';
import { closeReader } from '../../app/reading.ts';
import { showSetting } from '../../app/wanted-setting.ts';
import type { NamedPerson } from '../../queries/palette-people.ts';
import { type KnownSetting, knownSettings } from '../settings/known-settings.ts';
import type { PaletteItem } from './item.ts';
import type { RecentItem } from './recent.ts';

/** Runs a command, with the keys that it has now. */
export function commandItem(id: CommandId, keys: string | undefined): PaletteItem {
  const menu = text.menu[findCommand(id)?.menu ?? 'help'];
  return {
    key: `command ${id}`,
    kind: menu,
    name: text.command[id],
    also: menu,
    keys,
    run: () => runCommand(id),
  };
}

/** Goes to a place of the library. */
export function placeItem(key: string, kind: string, name: string, place: Place): PaletteItem {
  const run = (): void => {
    closeReader();
    goTo(place);
  };
  return { key, kind, name, also: kind, run };
}

/** Goes to the papers of an author or an organization. */
export const personItem = ({ field, name }: NamedPerson): PaletteItem =>
  placeItem(
    `${field} ${name}`,
    field === 'author' ? text.app.paletteAuthor : text.app.paletteOrganization,
    name,
    { name: 'search', query: fieldWith(field, name) },
  );

const settingKey = ({ section, name }: KnownSetting): string => `setting ${section} ${name}`;

/** Goes to one setting. */
export function settingItem(setting: KnownSetting): PaletteItem {
  const kind = text.app.paletteSetting;
  const run = (): void => {
    closeReader();
    showSetting(setting.name);
  };
  const also = `${setting.section} ${setting.also} ${kind}`;
  return { key: settingKey(setting), kind, name: setting.name, also, run };
}

/** Opens a paper beside the list that is there. */
export function paperItem(id: PaperId, title: string): PaletteItem {
  const run = (): void => {
    closeReader();
    // A page has no room beside it.
    if (!isPage(whereabouts().place)) openPaper(id);
    else goTo({ name: 'all' }, id);
  };
  return { key: `paper ${id}`, kind: text.app.palettePaper, name: title, also: id, run };
}

/** Adds the paper whose id or address was typed or pasted. */
export const addItem = (id: PaperId): PaletteItem => ({
  key: `add ${id}`,
  kind: text.menu.paper,
  name: text.adding.add(id),
  also: '',
  run: () => void addPaper(id),
});

/** What was chosen lately, where it can be done by its key alone; `null` for the rest. */
export function recentItem({ key, name }: RecentItem): PaletteItem | null {
  const detail = key.slice(key.indexOf(' ') + 1);
  if (key === `paper ${detail}` && isPaperId(detail)) return paperItem(detail, name);
  if (key === `author ${detail}`) return personItem({ field: 'author', name });
  if (key === `org ${detail}`) return personItem({ field: 'org', name });
  const setting = knownSettings.find((each) => settingKey(each) === key);
  return setting === undefined ? null : settingItem(setting);
}
