import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import type { KeptOwnPdf } from '../../shared/contract/adding.ts';
import type { PdfOutcome } from '../../shared/contract/orders.ts';
import { FailureError } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { argumentsOf } from '../command-line/carry-out.ts';
import type { Command } from '../command-line/read-command.ts';
import { keepOwnPdf } from '../files/own-pdf.ts';
import { onSecondStart } from '../profile/second-start.ts';
import type { Service } from '../service-shape.ts';
import { tellAll } from '../windows/window-list.ts';
import type { SystemDesk } from './system-desk.ts';

/** Keeps a PDF of the reader's own and has a window take it into the library. @throws FailureError */
export async function addPdfFile(
  file: string,
  to: PaperId | 'own' | null,
  service: Service,
  desk: SystemDesk,
): Promise<PdfOutcome> {
  return desk.orders.give('add-pdf', { kind: 'add-pdf', pdf: await keepPdfFile(file, service), to });
}

/** Keeps a PDF of the reader's own. @throws FailureError when it does not open */
export async function keepPdfFile(file: string, { ownPdfs }: Pick<Service, 'ownPdfs'>): Promise<KeptOwnPdf> {
  const pdf = await keepOwnPdf(ownPdfs, path.basename(file), file);
  if ('failure' in pdf) throw new FailureError(pdf.failure);
  return pdf;
}

/** Opens PDFs that the system hands over: "Open with", at the start or while the app runs. */
export function followOpenedFiles(service: Service, desk: SystemDesk, command: Command | null): void {
  const open = (files: readonly string[]): void => {
    if (files.length > 0)
      openPdfs(files, service, desk).catch((thrown: unknown) => tellAll('failure:show', toFailure(thrown)));
  };
  // The files of a command are the command's.
  if (command === null) open(pdfsIn(argumentsOf(process.argv), process.cwd()));
  onSecondStart((argv, folder) => open(pdfsIn(argv.slice(1), folder)));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    open([file]);
  });
}

async function openPdfs(files: readonly string[], { ownPdfs }: Service, desk: SystemDesk): Promise<void> {
  const pdfs = await Promise.all(files.map((file) => keepOwnPdf(ownPdfs, path.basename(file), file)));
  // Forward first: what looks like a paper of the library is asked about.
  desk.windows.front();
  await desk.orders.give('open-pdfs', { kind: 'open-pdfs', pdfs });
}

/** The PDFs among the arguments of a start without a command. */
export function pdfsIn(args: readonly string[], folder: string): readonly string[] {
  return args
    .filter((argument) => !argument.startsWith('-') && /\.pdf$/i.test(argument))
    .map((file) => (file.startsWith('file:') ? fileURLToPath(file) : path.resolve(folder, file)));
}
