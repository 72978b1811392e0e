import { type FetchRule, gigabyte, type KeepOffline } from '../../../../shared/library/keep-offline.ts';
import type { KeptPart } from '../../../../shared/library/marks.ts';
import { text } from '../../../../shared/text/text.ts';
import { setKeepOfflineRules } from '../../../actions/keep-offline.ts';
import { goTo } from '../../../app/navigation.ts';
import { useLive, valueOr } from '../../../queries/live.ts';
import { countedTags } from '../../../queries/sidebar.ts';
import { keepOfflineRules } from '../../../queries/storage.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { Select } from '../../../ui/select.tsx';
import { useDownloads } from '../../downloads/use-downloads.ts';
import { Group, Line } from '../settings-lines.tsx';

const words = text.storage;
const budgets = ['1', '2', '5', '10', '20', '50'] as const;
const tops = ['0', '1', '3', '5', '10'] as const;
const parts = ['pictures', 'comments', 'text', 'pdf'] as const satisfies readonly KeptPart[];

/** What the library takes on the disk, what is fetched ahead, and how much room that may take. */
export function Storage() {
  const rules = useLive(keepOfflineRules, '');
  const { bytes } = useDownloads();
  return (
    <Group title={words.heading}>
      <Line name={words.whole} explained={words.wholeExplained}>
        <span className="flex items-center gap-3">
          <span className="whitespace-nowrap tabular-nums">{bytes === null ? '' : text.size(bytes)}</span>
          <Button name={words.open} tone="framed" onClick={() => goTo({ name: 'storage' })} />
        </span>
      </Line>
      {rules.state !== 'ready' ? null : <Rules now={rules.value} />}
    </Group>
  );
}

function Rules({ now }: { readonly now: KeepOffline }) {
  const tags = valueOr(useLive(countedTags, ''), []);
  const set = (changed: Partial<KeepOffline>): void => void setKeepOfflineRules({ ...now, ...changed });
  const without = (when: FetchRule['when']): FetchRule[] => now.rules.filter((rule) => rule.when !== when);
  const has = (when: FetchRule['when']): boolean => now.rules.some((rule) => rule.when === when);
  const top = now.rules.find((rule) => rule.when === 'top');
  const topNow = tops.find((each) => each === String(top?.papers ?? 0)) ?? '0';
  const toggle = (when: 'starred' | 'reading-list', on: boolean): void =>
    set({ rules: on ? [...without(when), { when }] : without(when) });
  const budgetNow = budgets.find((each) => Number(each) * gigabyte === now.budget) ?? '5';
  return (
    <>
      <Line name={words.budget} explained={words.budgetExplained}>
        <Select
          name={words.budget}
          value={budgetNow}
          options={budgets}
          labels={words.budgets}
          onChange={(each) => set({ budget: Number(each) * gigabyte })}
        />
      </Line>
      <Line name={words.ahead} explained={words.aheadExplained} />
      <Line name={words.starred}>
        <Checkbox name={words.starred} checked={has('starred')} onChange={(on) => toggle('starred', on)} />
      </Line>
      <Line name={words.readingList}>
        <Checkbox
          name={words.readingList}
          checked={has('reading-list')}
          onChange={(on) => toggle('reading-list', on)}
        />
      </Line>
      <Line name={words.top}>
        <Select
          name={words.top}
          value={topNow}
          options={tops}
          labels={words.tops}
          onChange={(each) =>
            set({
              rules:
                each === '0' ? without('top') : [...without('top'), { when: 'top', papers: Number(each) }],
            })
          }
        />
      </Line>
      {tags.map((tag) => {
        const others = now.rules.filter((rule) => rule.when !== 'tag' || rule.tag !== tag.key);
        return (
          <Line key={tag.key} name={words.tag(tag.name)}>
            <Checkbox
              name={words.tag(tag.name)}
              checked={others.length < now.rules.length}
              onChange={(on) => set({ rules: on ? [...others, { when: 'tag', tag: tag.key }] : others })}
            />
          </Line>
        );
      })}
      <Line name={words.ofEach}>
        <span className="flex gap-4">
          {parts.map((part) => (
            <span key={part} className="flex items-center gap-1.5">
              <Checkbox
                name={text.part[part]}
                checked={now.parts.includes(part)}
                onChange={(on) =>
                  set({ parts: parts.filter((each) => (each === part ? on : now.parts.includes(each))) })
                }
              />
              {text.part[part]}
            </span>
          ))}
        </span>
      </Line>
    </>
  );
}
