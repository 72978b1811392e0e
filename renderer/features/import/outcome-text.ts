import type { ImportPlan, PlannedLine } from '../../../shared/import/plan.ts';
import { text } from '../../../shared/text/text.ts';

/** What happens with a line, and what it brings, in words. */
export function outcomeText({ outcome, entry }: PlannedLine): string {
  if (outcome.kind === 'left' || entry === null) {
    return text.importing.why[outcome.kind === 'left' ? outcome.why : 'unread'];
  }
  const brings = [
    entry.tags.length === 0 ? '' : text.importing.tags(entry.tags.length),
    entry.notes.length === 0 ? '' : text.importing.notes(entry.notes.length),
    entry.highlights.length === 0 ? '' : text.importing.highlights(entry.highlights.length),
  ];
  const what = outcome.kind === 'known' ? text.importing.by[outcome.by] : text.importing[outcome.kind];
  return [what, ...brings].filter((part) => part !== '').join(' · ');
}

/** How many lines fare how, in words. */
export function summaryText({ lines }: ImportPlan): string {
  const count = (kinds: readonly string[]): number =>
    lines.filter(({ outcome }) => kinds.includes(outcome.kind)).length;
  const parts = [
    [count(['known']), text.importing.known],
    [count(['new', 'own']), text.importing.fresh],
    [count(['left']), text.importing.left],
  ] as const;
  return parts.flatMap(([lines, words]) => (lines === 0 ? [] : [words(lines)])).join(' · ');
}

/** The whole report, a line of the file a line. */
export function reportText(plan: ImportPlan): string {
  const lines = plan.lines.map((line) => `${line.line}\t${line.title}\t${outcomeText(line)}`);
  return `${[text.importing.report(plan.name), summaryText(plan), '', ...lines].join('\n')}\n`;
}
