import { GripVertical, Pencil, Trash2 } from 'lucide-react';
import { text } from '../../../shared/text/text.ts';
import { deleteRule, switchRule } from '../../actions/rules.ts';
import { placedLists } from '../../queries/lists.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { countedTags } from '../../queries/sidebar.ts';
import type { RuleRow } from '../../store/rows.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import type { Reorder } from '../../ui/use-reorder.ts';

const icon = { size: 16, strokeWidth: 1.75, 'aria-hidden': true } as const;

interface RuleLineProps {
  readonly rule: RuleRow;
  /** `null` where it is the only one. */
  readonly reorder: Reorder | null;
  readonly onEdit: () => void;
}

/** One rule: what it looks for, what it does, whether it is on. */
export function RuleLine({ rule, reorder, onEdit }: RuleLineProps) {
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
  const isNamed = rule.name !== rule.query;
  return (
    <li
      {...reorder?.item(rule.key)}
      className="relative flex min-h-11 items-center gap-2 py-2 pr-4 pl-1.5 data-[drop=above]:before:absolute data-[drop=above]:before:inset-x-0 data-[drop=above]:before:-top-px data-[drop=above]:before:h-0.5 data-[drop=above]:before:bg-accent data-[drop=below]:after:absolute data-[drop=below]:after:inset-x-0 data-[drop=below]:after:-bottom-px data-[drop=below]:after:h-0.5 data-[drop=below]:after:bg-accent"
    >
      {reorder === null ? (
        <span className="w-1" />
      ) : (
        <Button
          name={text.rules.move(rule.name)}
          title={text.rules.howToMove}
          showName={false}
          icon={<GripVertical {...icon} />}
          className="cursor-grab"
          {...reorder.handle(rule.key)}
        />
      )}
      <div className={`min-w-0 flex-1 break-words ${rule.on ? '' : 'text-ink-2'}`}>
        <p className={isNamed ? '' : 'font-mono text-12'}>{rule.name}</p>
        {isNamed ? <p className="font-mono text-12 text-ink-2 select-text">{rule.query}</p> : null}
        <p className="text-12 text-ink-2 select-text">
          {[...(rule.on ? [] : [text.rules.off]), ...said].join(' · ')}
        </p>
      </div>
      <div className="flex shrink-0 items-center gap-1">
        <Checkbox
          name={text.rules.on(rule.name)}
          checked={rule.on}
          onChange={(on) => void switchRule(rule.key, on)}
        />
        <Button
          name={text.rules.edit(rule.name)}
          showName={false}
          icon={<Pencil {...icon} />}
          onClick={onEdit}
        />
        <Button
          name={text.rules.delete(rule.name)}
          showName={false}
          icon={<Trash2 {...icon} />}
          onClick={() => void deleteRule(rule.key)}
        />
      </div>
    </li>
  );
}
