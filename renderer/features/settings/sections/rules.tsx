import { Pencil, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../../shared/text/text.ts';
import { deleteRule, switchRule } from '../../../actions/rules.ts';
import { placedLists } from '../../../queries/lists.ts';
import { useLive, valueOr } from '../../../queries/live.ts';
import { rules } from '../../../queries/rules.ts';
import { countedTags } from '../../../queries/sidebar.ts';
import type { RuleRow } from '../../../store/rows.ts';
import { Button } from '../../../ui/button.tsx';
import { Checkbox } from '../../../ui/checkbox.tsx';
import { RuleForm } from '../rule-form.tsx';
import { Group, Line } from '../settings-lines.tsx';

/** The rules for new papers: what they look for, what they do, whether they are on. */
export function Rules() {
  const made = valueOr(useLive(rules, ''), []);
  const [edited, edit] = useState<string | 'new' | null>(null);
  const close = (): void => edit(null);
  return (
    <Group title={text.rules.heading}>
      <Line name={text.rules.line} explained={text.rules.explained}>
        <Button name={text.rules.make} tone="framed" onClick={() => edit('new')} />
      </Line>
      {edited === 'new' ? <RuleForm rule={null} onClose={close} /> : null}
      {made.map((rule) =>
        edited === rule.key ? (
          <RuleForm key={rule.key} rule={rule} onClose={close} />
        ) : (
          <RuleLine key={rule.key} rule={rule} onEdit={() => edit(rule.key)} />
        ),
      )}
    </Group>
  );
}

function RuleLine({ rule, onEdit }: { readonly rule: RuleRow; readonly onEdit: () => void }) {
  const tags = valueOr(useLive(countedTags, ''), []);
  const lists = valueOr(useLive(placedLists, ''), []);
  const said = rule.actions.map((action) => {
    const name = text.rules.action[action.do];
    if (action.do === 'tag')
      return `${name} “${tags.find(({ key }) => key === action.tag)?.name ?? text.rules.gone}”`;
    if (action.do === 'list')
      return `${name} “${lists.find(({ key }) => key === action.list)?.name ?? text.rules.gone}”`;
    return name;
  });
  return (
    <Line
      name={rule.name}
      explained={rule.name === rule.query ? said.join(', ') : `${rule.query} → ${said.join(', ')}`}
    >
      <div className="flex shrink-0 items-center gap-1">
        <Checkbox
          name={text.rules.on(rule.name)}
          checked={rule.on}
          onChange={(on) => void switchRule(rule.key, on)}
        />
        <Button
          name={text.rules.edit(rule.name)}
          showName={false}
          icon={<Pencil aria-hidden size={16} strokeWidth={1.75} />}
          onClick={onEdit}
        />
        <Button
          name={text.rules.delete(rule.name)}
          showName={false}
          icon={<Trash2 aria-hidden size={16} strokeWidth={1.75} />}
          onClick={() => void deleteRule(rule.key)}
        />
      </div>
    </Line>
  );
}
