import type { HearProgress } from '../../../shared/import/entry.ts';
import type { ImportPlan } from '../../../shared/import/plan.ts';
import type { Sha256 } from '../../../shared/library/ids.ts';
import { shown } from '../../app/shown.ts';

/** What an import is busy with. */
export type ImportStep = 'reading' | 'pdfs' | 'matching' | 'highlights' | 'arxiv' | 'writing';

/** How far an import is; `of` is 0 where nobody knows how much is to come. */
export interface ImportProgress {
  readonly step: ImportStep;
  readonly done: number;
  readonly of: number;
}

/** An import as the window shows it. */
export type Importing =
  | {
      readonly state: 'planning';
      readonly name: string;
      readonly progress: ImportProgress;
      readonly cancel: () => void;
    }
  | ({ readonly state: 'planned' } & PlannedImport);

/** What an import would do. */
export interface PlannedImport {
  readonly plan: ImportPlan;
  /** The name that files beside the imported one are asked for by. */
  readonly id: string;
  /** PDFs that were kept to be looked into: no paper claims them unless they are imported. */
  readonly kept: readonly Sha256[];
}

const importing = shown<Importing>();

/** Shows an import: how far planning it is, or what it would do. */
export const showImport = importing.show;
export const endImporting = importing.end;

/** The import that is shown; `null` when there is none. */
export const useImporting = importing.use;

/** Hears the progress of each step. */
export type HearSteps = (step: ImportStep) => HearProgress;
