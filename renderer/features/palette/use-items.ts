import { useRef } from 'react';
import { commands } from '../../../shared/commands/table.ts';
import { isOwnPaper } from '../../../shared/library/ids.ts';
import { paperNamedBy } from '../../../shared/search/addresses.ts';
import { fold } from '../../../shared/search/words.ts';
import { text } from '../../../shared/text/text.ts';
import { canRun } from '../../app/commands.ts';
import { useKeymap } from '../../app/keymap.ts';
import { placedLists } from '../../queries/lists.ts';
import { type Live, useLive, valueOr } from '../../queries/live.ts';
import { palettePapers } from '../../queries/palette-papers.ts';
import { palettePeople } from '../../queries/palette-people.ts';
import { countedTags } from '../../queries/sidebar.ts';
import { knownSettings } from '../settings/known-settings.ts';
import type { PaletteItem } from './item.ts';
import { addItem, commandItem, paperItem, personItem, placeItem, recentItem, settingItem } from './items.ts';
import { rankItems } from './rank.ts';
import type { RecentItem } from './recent.ts';

/** What the palette offers for what is typed, best first. */
export function useItems(typed: string, recent: readonly RecentItem[]): readonly PaletteItem[] {
  const keys = useKeymap();
  const tags = valueOr(useLive(countedTags, ''), []);
  const lists = valueOr(useLive(placedLists, ''), []);
  const wanted = typed.trim();
  const found = useLast(useLive(palettePapers, wanted), wanted);
  const people = useLast(useLive(palettePeople, wanted), wanted).map(personItem);
  const papers = found.map(({ id, title }) => paperItem(id, title));

  const named = [
    ...commands
      .filter(({ id }) => id !== 'palette' && canRun(id))
      .map(({ id }) => commandItem(id, keys.get(id)?.[0])),
    ...tags.map(({ key, name }) =>
      placeItem(`tag ${key}`, text.app.paletteTag, name, { name: 'tag', tag: key }),
    ),
    ...lists.map(({ key, name }) =>
      placeItem(`list ${key}`, text.app.paletteList, name, { name: 'list', list: key }),
    ),
    // Without a word the commands are list enough.
    ...(wanted === '' ? [] : knownSettings.map(settingItem)),
  ];
  const there = new Set([...named, ...people, ...papers].map(({ key }) => key));
  const lately = recent.filter(({ key }) => !there.has(key)).flatMap((each) => recentItem(each) ?? []);
  const ranked = rankItems(
    [...named, ...lately],
    wanted,
    recent.map(({ key }) => key),
  );

  const id = paperNamedBy(wanted);
  const isAskedFor = (_item: PaletteItem, at: number): boolean =>
    found[at]?.id === id || fold(found[at]?.title ?? '') === fold(wanted);
  const isHeld = found.some((paper) => paper.id === id);
  const added = id === null || isHeld || isOwnPaper(id) ? [] : [addItem(id)];
  return [
    ...added,
    ...papers.filter(isAskedFor),
    ...ranked,
    ...people,
    ...papers.filter((item, at) => !isAskedFor(item, at)),
  ];
}

/** The last answer stays until the next one is there, so that nothing flickers while the reader types. */
function useLast<Value>(live: Live<readonly Value[]>, wanted: string): readonly Value[] {
  const last = useRef<readonly Value[]>([]);
  if (live.state === 'ready') last.current = live.value;
  return wanted === '' ? [] : last.current;
}
