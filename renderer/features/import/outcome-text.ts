import type { ImportEntry, ImportedHighlight } from '../../../shared/import/entry.ts';
import { fateOf, type ImportPlan, type PlannedFile, type PlannedLine } from '../../../shared/import/plan.ts';
import { text } from '../../../shared/text/text.ts';

const words = text.importing;

/** What happens with a line, and what it brings, in words. */
export function outcomeText(plan: ImportPlan, { outcome, entry, files }: PlannedLine): string {
  if (outcome.kind === 'left' || entry === null) {
    return words.why[outcome.kind === 'left' ? outcome.why : 'unread'];
  }
  const what = outcome.kind === 'known' ? words.by[outcome.by] : words[outcome.kind];
  const hasPdf = files.some(({ state }) => state === 'there' || state === 'taken');
  return [what, hasPdf ? words.pdf : '', ...broughtBy(plan, entry)].filter((part) => part !== '').join(' · ');
}

function broughtBy(plan: ImportPlan, entry: ImportEntry): string[] {
  const { tags, collections, notes, highlights } = entry;
  const fates = highlights.map((highlight) => fateOf(plan, highlight).kind);
  const counted = (kind: string): number => fates.filter((fate) => fate === kind).length;
  const parts = [
    [tags.length, words.tags],
    [collections.length, words.lists],
    [notes.length, words.notes],
    [counted('marked'), words.marked],
    [counted('quoted'), words.quoted],
    [counted('held'), words.heldHighlights],
  ] as const;
  return parts.flatMap(([many, say]) => (many === 0 ? [] : [say(many)]));
}

/** The files of a line that are not taken, and why, a sentence each. */
export const filesText = ({ files }: PlannedLine): string[] =>
  files.flatMap(({ name, state }) => (isTakenFile(state) ? [] : [words.fileLeft[state](name)]));

const isTakenFile = (state: PlannedFile['state']): state is 'there' | 'taken' =>
  state === 'there' || state === 'taken';

/** How many lines fare how, in words. */
export function summaryText({ lines }: ImportPlan): string {
  const count = (kinds: readonly string[]): number =>
    lines.filter(({ outcome }) => kinds.includes(outcome.kind)).length;
  const parts = [
    [count(['known']), words.known],
    [count(['new', 'own']), words.fresh],
    [count(['left']), words.left],
  ] as const;
  return parts.flatMap(([many, say]) => (many === 0 ? [] : [say(many)])).join(' · ');
}

/** The whole report, a line of the file a line; highlights have lines of their own. */
export function reportText(plan: ImportPlan): string {
  const lines = plan.lines.flatMap((line) => [
    `${line.line}\t${line.title}\t${[outcomeText(plan, line), ...filesText(line)].join(' · ')}`,
    ...(line.entry?.highlights ?? []).map((highlight) => highlightLine(plan, line, highlight)),
  ]);
  return `${[words.report(plan.name), summaryText(plan), '', ...lines].join('\n')}\n`;
}

function highlightLine(plan: ImportPlan, { outcome }: PlannedLine, highlight: ImportedHighlight): string {
  const beginning = highlight.text.replace(/\s+/g, ' ').slice(0, 60);
  const fate = outcome.kind === 'left' ? words.notTaken : words.fate[fateOf(plan, highlight).kind];
  return `${highlight.line}\t“${beginning}”\t${fate}`;
}
