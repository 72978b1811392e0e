import type { Inline } from '../../shared/library/page-text.ts';

const isPlain = (run: Inline): boolean => run.kind === 'text' || run.kind === 'emphasis';

/** Runs as they are shown: white space collapsed over all of them, neighbours of one kind joined, ends trimmed. */
export function tidyRuns(runs: readonly Inline[]): Inline[] {
  const tidy: Inline[] = [];
  let endsInSpace = true;
  for (const run of runs) {
    if (run.kind === 'math') {
      const tex = run.tex.trim();
      if (tex === '') continue;
      tidy.push({ ...run, tex });
      endsInSpace = false;
      continue;
    }
    const collapsed = run.text.replace(/\s+/g, ' ');
    const text: string = endsInSpace ? collapsed.replace(/^ /, '') : collapsed;
    if (text === '') continue;
    endsInSpace = text.endsWith(' ');
    const last = tidy.at(-1);
    if (last !== undefined && run.kind === 'text' && last.kind === 'text')
      tidy[tidy.length - 1] = { ...last, text: last.text + text };
    else tidy.push({ ...run, text });
  }
  const last = tidy.at(-1);
  if (last !== undefined && isPlain(last) && 'text' in last) {
    const text = last.text.trimEnd();
    if (text === '') tidy.pop();
    else tidy[tidy.length - 1] = { ...last, text };
  }
  return tidy;
}
