import { writeFile } from 'node:fs/promises';
import { cpus, loadavg, totalmem } from 'node:os';
import { type Figure, type Judged, judge } from './figure.ts';

const columns = ['figure', 'median', 'least', 'most', 'reference', 'ratio', 'target', ''] as const;

/** The figures as a table for a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const rows = [columns, ...figures.map((figure) => rowOf(judge(figure)))];
  const widths = columns.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

function rowOf(figure: Judged): string[] {
  const { name, unit, values, reference, referenceMedian, ratio, target, reached } = figure;
  return [
    name,
    `${shown(figure.median)} ${unit}`,
    shown(Math.min(...values)),
    shown(Math.max(...values)),
    referenceMedian === null ? '' : `${reference?.name} ${shown(referenceMedian)}`,
    ratio === null ? '' : `× ${ratio.toFixed(2)}`,
    target === undefined ? '' : 'ratio' in target ? `≤ × ${target.ratio}` : `≤ ${shown(target.most)} ${unit}`,
    reached === null ? '' : reached ? 'reached' : 'MISSED',
  ];
}

function shown(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return Math.abs(value) >= 100 ? String(Math.round(value)) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

export interface Report {
  readonly rounds: number;
  readonly figures: readonly Figure[];
  /** What other programs used of the processors before each measurement, 0 to 1. */
  readonly othersShare: readonly number[];
}

/** Writes everything, each round's value too, with the machine that it was measured on. */
export async function writeJson(file: string, report: Report): Promise<void> {
  const machine = {
    platform: process.platform,
    node: process.version,
    processors: cpus().length,
    processor: cpus()[0]?.model ?? '',
    memoryGB: Math.round(totalmem() / 2 ** 30),
    load: loadavg(),
  };
  const whole = { at: new Date().toISOString(), machine, ...report, figures: report.figures.map(judge) };
  await writeFile(
    file,
    `${JSON.stringify(whole, null, 2)}
`,
  );
}
