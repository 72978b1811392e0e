import { existsSync } from 'node:fs';
import path from 'node:path';
import { app } from 'electron';
import { syncBegun } from '../command-line/sync-to-end.ts';
import type { Journal } from '../journal/journal.ts';
import type { Service } from '../service-shape.ts';
import { keepPdfFile } from './opened-files.ts';
import type { SystemDesk } from './system-desk.ts';

/**
 * Puts the user guide into a new library, as a first paper to annotate. A library in which anything was ever done is
 * not new, so a guide that was taken out stays out. Only packages carry the guide as a PDF.
 */
export async function addGuideToNewLibrary(
  journal: Pick<Journal, 'count'>,
  service: Service,
  desk: SystemDesk,
): Promise<void> {
  const guide = path.join(process.resourcesPath, 'offprint-guide.pdf');
  if (!app.isPackaged || journal.count > 0 || !existsSync(guide)) return;
  // Until the first sync begins there is nobody who could store a paper.
  await syncBegun(service.sync, desk.listenToSync);
  await desk.orders.give('add-guide', { kind: 'add-guide', pdf: await keepPdfFile(guide, service) });
}
