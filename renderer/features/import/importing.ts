import type { ImportPlan } from '../../../shared/import/plan.ts';
import { shown } from '../../app/shown.ts';

const importing = shown<ImportPlan>();

/** Shows what an import would do. */
export const showImport = importing.show;
export const endImporting = importing.end;

/** The import that is shown; `null` when there is none. */
export const useImporting = importing.use;
