import { type Block, type Inline, textOfRuns } from '../../shared/library/page-text.ts';
import { tidyRuns } from './runs.ts';

const numbered = /^\[(\d{1,4})\]\s*/;

/** Makes a list of the paragraphs `[12] …` under "References", and lets `[12]` in the text lead there. */
export function withReferences(blocks: readonly Block[]): Block[] {
  const at = blocks.findLastIndex(
    (block) =>
      block.kind === 'heading' && /^(\d+\s+)?(references|bibliography)$/i.test(textOfRuns(block.runs).trim()),
  );
  if (at < 0) return [...blocks];
  const after = blocks.slice(at + 1);
  const behind = after.findIndex((block) => block.kind === 'heading');
  const own = behind < 0 ? after : after.slice(0, behind);
  const items = own.flatMap((block) => (block.kind === 'paragraph' ? itemOf(block.runs) : []));
  if (items.length === 0) return [...blocks];
  const known = new Set(items.flatMap(({ id }) => id ?? []));
  const list: Block = { kind: 'list', id: 'bib', ordered: false, items };
  const cited = (block: Block): Block =>
    'runs' in block ? { ...block, runs: tidyRuns(block.runs.flatMap((run) => cite(run, known))) } : block;
  return [...blocks.slice(0, at).map(cited), ...blocks.slice(at, at + 1), list, ...after.slice(own.length)];
}

function itemOf(runs: readonly Inline[]): Extract<Block, { kind: 'list' }>['items'] {
  const [first, ...others] = runs;
  const number = first?.kind === 'text' ? numbered.exec(first.text)?.[1] : undefined;
  if (first?.kind !== 'text' || number === undefined) return [];
  const rest = { ...first, text: first.text.replace(numbered, '') };
  return [{ id: `bib.bib${number}`, label: `[${number}]`, depth: 0, runs: [rest, ...others] }];
}

/** Splits a text at the numbers inside brackets. */
function cite(run: Inline, known: ReadonlySet<string>): Inline[] {
  if (run.kind !== 'text' || !run.text.includes('[')) return [run];
  return run.text.split(/(\[[\d,;\s–-]+\])/).flatMap((piece): Inline[] => {
    if (!/^\[[\d,;\s–-]+\]$/.test(piece)) return piece === '' ? [] : [{ kind: 'text', text: piece }];
    return piece.split(/(\d+)/).flatMap((part): Inline[] => {
      const target = `bib.bib${part}`;
      if (part === '') return [];
      return known.has(target) ? [{ kind: 'citation', text: part, target }] : [{ kind: 'text', text: part }];
    });
  });
}
