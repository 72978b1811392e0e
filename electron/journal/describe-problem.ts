import type { JournalProblem } from './problem.ts';

/** Whether confirmed changes may be missing from what a replay brings. */
export function losesLines(problem: JournalProblem): boolean {
  switch (problem.kind) {
    case 'damaged-line':
      return problem.setAside === 'now';
    case 'damaged-snapshot':
    case 'missing-file':
      return true;
    case 'torn-line':
    case 'newer-entries':
    case 'lost-generation':
      return false;
  }
}

/** The problem in one line of technical detail: which file, which line, what became of it. */
export function describeProblem(problem: JournalProblem): string {
  switch (problem.kind) {
    case 'torn-line':
    case 'damaged-line':
      return `${problem.kind} in ${problem.file}, line ${problem.line} (${problem.bytes} bytes), kept in ${problem.file}.damaged`;
    case 'newer-entries':
      return `${problem.entries} entries of a newer version in ${problem.file}`;
    case 'damaged-snapshot':
      return `${problem.file} is damaged: ${problem.reason}`;
    case 'missing-file':
      return `${problem.file} is missing`;
    case 'lost-generation':
      return `${problem.file} could not be read; the library is rebuilt`;
  }
}
