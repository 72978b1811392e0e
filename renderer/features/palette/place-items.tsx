import { Command, useCommandState } from 'cmdk';
import { text } from '../../../shared/text/text.ts';
import { goTo } from '../../app/navigation.ts';
import type { Place } from '../../app/place.ts';
import { placedLists } from '../../queries/lists.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { palettePapers } from '../../queries/palette-papers.ts';
import { countedTags } from '../../queries/sidebar.ts';

interface Item {
  readonly key: string;
  readonly kind: string;
  readonly name: string;
  /** What is compared with what is typed. */
  readonly value: string;
  readonly go: () => void;
}

/** Tags, lists and papers by what is typed, below the commands. */
export function PlaceItems({ onClose }: { readonly onClose: () => void }) {
  const typed = useCommandState((state) => state.search);
  const tags = valueOr(useLive(countedTags, ''), []);
  const lists = valueOr(useLive(placedLists, ''), []);
  const papers = valueOr(useLive(palettePapers, typed), []);
  if (typed.trim() === '') return null;
  const place = (to: Place, kind: string, key: string, name: string): Item => ({
    key,
    kind,
    name,
    value: `${name} ${kind} ${key}`,
    go: () => goTo(to),
  });
  const items: readonly Item[] = [
    ...tags.map((tag) => place({ name: 'tag', tag: tag.key }, text.app.paletteTag, tag.key, tag.name)),
    ...lists.map((list) =>
      place({ name: 'list', list: list.key }, text.app.paletteList, list.key, list.name),
    ),
    ...papers.map(({ id, title }) => ({
      key: id,
      kind: text.app.palettePaper,
      name: title,
      // The search has found it, by whatever words: what is typed must not sift it out again.
      value: `${title} ${id} ${typed}`,
      go: () => goTo({ name: 'all' }, id),
    })),
  ];
  return items.map((item) => (
    <Command.Item
      key={item.key}
      value={item.value}
      onSelect={() => {
        onClose();
        setTimeout(item.go);
      }}
      className="flex h-8 items-center gap-3 rounded-control px-2.5 data-[selected=true]:bg-wash"
    >
      <span className="w-12 shrink-0 text-12 text-ink-2">{item.kind}</span>
      <span className="flex-1 truncate">{item.name}</span>
    </Command.Item>
  ));
}
