import { useCallback, useState } from 'react';
import { text } from '../../../../shared/text/text.ts';
import { moveRule } from '../../../actions/rules.ts';
import { useLive, valueOr } from '../../../queries/live.ts';
import { rules } from '../../../queries/rules.ts';
import { Button } from '../../../ui/button.tsx';
import { useReorder } from '../../../ui/use-reorder.ts';
import { RuleForm } from '../rule-form.tsx';
import { RuleLine } from '../rule-line.tsx';
import { Group, Line } from '../settings-lines.tsx';

/** The rules for new papers, in the order in which they are followed. */
export function Rules() {
  const made = valueOr(useLive(rules, ''), []);
  const [edited, edit] = useState<string | 'new' | null>(null);
  const close = (): void => edit(null);
  const move = useCallback((rule: string, before: string | null) => void moveRule(rule, before), []);
  const reorder = useReorder(
    made.map(({ key }) => key),
    move,
  );
  return (
    <Group title={text.rules.heading}>
      <Line name={text.rules.line} explained={text.rules.explained}>
        {edited === 'new' ? null : (
          <Button name={text.rules.make} tone="framed" onClick={() => edit('new')} />
        )}
      </Line>
      {edited === 'new' ? <RuleForm rule={null} onClose={close} /> : null}
      {made.length === 0 ? null : (
        <ul aria-label={text.rules.heading} className="divide-y divide-line">
          {made.map((rule) =>
            edited === rule.key ? (
              <li key={rule.key}>
                <RuleForm rule={rule} onClose={close} />
              </li>
            ) : (
              <RuleLine
                key={rule.key}
                rule={rule}
                reorder={made.length > 1 ? reorder : null}
                onEdit={() => edit(rule.key)}
              />
            ),
          )}
        </ul>
      )}
    </Group>
  );
}
