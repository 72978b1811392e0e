import { fail } from '../../shared/failure/failure.ts';
import type { HearProgress } from '../../shared/import/entry.ts';
import {
  type HeldPapers,
  type ImportPlan,
  outcomeOf,
  type PlannedFile,
  type PlannedLine,
  withoutHeldFile,
} from '../../shared/import/plan.ts';
import { isPaperId, type Sha256 } from '../../shared/library/ids.ts';
import { askPatiently } from '../app/bridge.ts';

/** What keeping the PDFs of an import needs beside its plan. */
interface KeepMeans {
  /** The name that the files of the import are asked for by. */
  readonly id: string;
  readonly held: HeldPapers;
  readonly signal: AbortSignal;
  readonly hear: HearProgress;
  /** Hears of each file that is kept now. */
  readonly took: (file: Sha256) => void;
}

/**
 * Keeps copies of the PDFs that the taken lines of a plan name, and says of each how that went; a line that was only
 * a PDF knows its paper then.
 * @throws FailureError `cancelled` when the signal said so.
 */
export async function withKeptFiles(plan: ImportPlan, means: KeepMeans): Promise<ImportPlan> {
  const isWanted = ({ files }: PlannedLine): boolean => files.some(({ state }) => state === 'there');
  const wanted = plan.lines.filter(isWanted).length;
  const lines: PlannedLine[] = [];
  let done = 0;
  for (const line of plan.lines) {
    if (!isWanted(line)) {
      lines.push(line);
      continue;
    }
    if (means.signal.aborted) fail('cancelled', 'keeping PDFs');
    means.hear(done, wanted);
    done += 1;
    lines.push(await withKeptFile(line, means));
  }
  return { ...plan, lines };
}

async function withKeptFile(line: PlannedLine, { id, held, took }: KeepMeans): Promise<PlannedLine> {
  const { entry } = line;
  const name = line.files.find(({ state }) => state === 'there')?.name;
  if (entry === null || name === undefined) return line;
  const pdf = await askPatiently('import:keep', id, name);
  const became = (state: PlannedFile['state']): PlannedFile[] =>
    line.files.map((file) => (file.name === name ? { name, state } : file));
  if ('failure' in pdf) {
    const outcome = line.outcome.kind === 'own' ? outcomeOf(entry, held, false) : line.outcome;
    return { ...line, outcome, files: became('damaged') };
  }
  took(pdf.sha256);
  const claiming = { ...entry, file: pdf.sha256 };
  const outcome =
    line.outcome.kind === 'own'
      ? outcomeOf({ ...claiming, arxivId: await idIn(pdf) }, held, false)
      : line.outcome;
  const taken = withoutHeldFile(claiming, outcome, held);
  return { ...line, entry: taken, outcome, files: became(taken.file === null ? 'held' : 'taken') };
}

/** What a PDF says that it is. */
async function idIn({ sha256, bytes, name }: { sha256: Sha256; bytes: number; name: string }) {
  const { readOwnPdf } = await import('../features/adding/read-pdf.ts');
  const { arxivId } = await readOwnPdf(sha256, bytes, name);
  return arxivId !== null && isPaperId(arxivId) ? arxivId : null;
}
