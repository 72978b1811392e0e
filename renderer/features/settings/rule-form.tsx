import { useState } from 'react';
import { readQuery } from '../../../shared/search/read-query.ts';
import { text } from '../../../shared/text/text.ts';
import { saveRule } from '../../actions/rules.ts';
import type { RuleRow } from '../../store/rows.ts';
import type { RuleAction } from '../../store/ruled-changes.ts';
import { Button } from '../../ui/button.tsx';
import { LabelledField } from '../../ui/labelled-field.tsx';
import { RuleActions } from './rule-actions.tsx';
import { RulePreview } from './rule-preview.tsx';

interface RuleFormProps {
  /** `null` makes a new one. */
  readonly rule: RuleRow | null;
  readonly onClose: () => void;
}

/** Makes or changes a rule, and shows beforehand what it would have matched. */
export function RuleForm({ rule, onClose }: RuleFormProps) {
  const [name, setName] = useState(rule === null || rule.name === rule.query ? '' : rule.name);
  const [query, setQuery] = useState(rule?.query ?? '');
  const [actions, setActions] = useState<readonly RuleAction[]>(rule?.actions ?? []);
  const asked = query.trim();
  const isWhole = asked !== '' && actions.length > 0;
  const save = async (): Promise<void> => {
    if (!isWhole) return;
    const wish = { name: name.trim() || asked, query: asked, actions: [...actions] };
    if (await saveRule(rule?.key ?? null, wish)) onClose();
  };
  return (
    <form
      aria-label={text.rules.form}
      className="flex flex-col gap-4 px-4 py-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
      onKeyDown={(event) => {
        // Keys of a list that is open over the form come by here too; Escape closes only that one.
        const isHere = event.target instanceof Node && event.currentTarget.contains(event.target);
        if (event.key !== 'Escape' || !isHere) return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className="flex flex-col gap-2">
        <LabelledField
          label={text.rules.query}
          value={query}
          placeholder={text.rules.queryExample}
          autoFocus
          onChange={setQuery}
        />
        <div aria-live="polite" className="text-12 text-ink-2 empty:hidden">
          {readQuery(asked)
            .faults.map(text.search.fault)
            .map((line) => (
              <p key={line}>{line}</p>
            ))}
        </div>
        <RulePreview query={asked} />
      </div>
      <RuleActions actions={actions} onChange={setActions} />
      <LabelledField label={text.rules.name} value={name} placeholder={asked} onChange={setName} />
      <div className="flex flex-wrap items-center gap-2">
        <Button type="submit" name={text.rules.save} tone="framed" disabled={!isWhole} />
        <Button name={text.rules.cancel} onClick={onClose} />
        {isWhole ? null : <p className="text-12 text-ink-2">{text.rules.incomplete}</p>}
      </div>
    </form>
  );
}
