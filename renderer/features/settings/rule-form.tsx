import { useState } from 'react';
import { readQuery } from '../../../shared/search/read-query.ts';
import { text } from '../../../shared/text/text.ts';
import { saveRule } from '../../actions/rules.ts';
import { placedLists } from '../../queries/lists.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { countedTags } from '../../queries/sidebar.ts';
import type { RuleRow } from '../../store/rows.ts';
import type { RuleAction } from '../../store/ruled-changes.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { Select } from '../../ui/select.tsx';
import { RulePreview } from './rule-preview.tsx';

interface RuleFormProps {
  /** `null` makes a new one. */
  readonly rule: RuleRow | null;
  readonly onClose: () => void;
}

const simple = ['star', 'reading-list', 'mark-read', 'download'] as const;

/** Makes or changes a rule, and shows beforehand what it would have matched. */
export function RuleForm({ rule, onClose }: RuleFormProps) {
  const [name, setName] = useState(rule?.name ?? '');
  const [query, setQuery] = useState(rule?.query ?? '');
  const [actions, setActions] = useState<readonly RuleAction[]>(rule?.actions ?? []);
  const tags = valueOr(useLive(countedTags, ''), []);
  const lists = valueOr(useLive(placedLists, ''), []).filter((list) => list.query === null);
  const asked = query.trim();
  const isWhole = asked !== '' && actions.length > 0;
  const without = (what: RuleAction['do']): RuleAction[] => actions.filter((action) => action.do !== what);
  const save = async (): Promise<void> => {
    if (!isWhole) return;
    const wish = { name: name.trim() || asked, query: asked, actions: [...actions] };
    if (await saveRule(rule?.key ?? null, wish)) onClose();
  };
  const tag = actions.flatMap((action) => (action.do === 'tag' ? [action.tag] : []))[0] ?? '';
  const list = actions.flatMap((action) => (action.do === 'list' ? [action.list] : []))[0] ?? '';
  return (
    <section aria-label={text.rules.form} className="flex flex-col gap-3 px-4 py-3">
      <LabelledField
        label={text.rules.query}
        value={query}
        placeholder={text.rules.queryExample}
        onChange={setQuery}
        onEnter={() => void save()}
      />
      <div aria-live="polite" className="text-12 text-ink-2 empty:-mt-3">
        {readQuery(asked)
          .faults.map(text.search.fault)
          .map((line) => (
            <p key={line}>{line}</p>
          ))}
      </div>
      <RulePreview query={asked} />
      <LabelledField label={text.rules.name} value={name} placeholder={asked} onChange={setName} />
      <div className="flex flex-wrap items-center gap-x-4 gap-y-2">
        <Select
          name={text.rules.tag}
          value={tag}
          options={['', ...tags.map(({ key }) => key)]}
          labels={{
            '': text.rules.noTag,
            ...Object.fromEntries(tags.map((each) => [each.key, `${text.rules.action.tag} “${each.name}”`])),
          }}
          onChange={(chosen) => {
            const row = tags.find(({ key }) => key === chosen);
            setActions([
              ...without('tag'),
              ...(row === undefined ? [] : [{ do: 'tag' as const, tag: row.key }]),
            ]);
          }}
        />
        <Select
          name={text.rules.list}
          value={list}
          options={['', ...lists.map(({ key }) => key)]}
          labels={{
            '': text.rules.noList,
            ...Object.fromEntries(
              lists.map((each) => [each.key, `${text.rules.action.list} “${each.name}”`]),
            ),
          }}
          onChange={(chosen) =>
            setActions([
              ...without('list'),
              ...(chosen === '' ? [] : [{ do: 'list' as const, list: chosen }]),
            ])
          }
        />
        {simple.map((what) => (
          // biome-ignore lint/a11y/noLabelWithoutControl: the checkbox inside is the control
          <label key={what} className="flex items-center gap-1.5">
            <Checkbox
              name={text.rules.action[what]}
              checked={actions.some((action) => action.do === what)}
              onChange={(on) => setActions([...without(what), ...(on ? [{ do: what }] : [])])}
            />
            {text.rules.action[what]}
          </label>
        ))}
      </div>
      <div className="flex items-center gap-2">
        <Button name={text.rules.save} tone="framed" disabled={!isWhole} onClick={() => void save()} />
        <Button name={text.rules.cancel} onClick={onClose} />
        {isWhole ? null : <p className="text-12 text-ink-2">{text.rules.incomplete}</p>}
      </div>
    </section>
  );
}
