import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { app } from 'electron';
import type { AddedPaper } from '../../shared/contract/orders.ts';
import { FailureError } from '../../shared/failure/failure.ts';
import { toFailure } from '../../shared/failure/to-failure.ts';
import { argumentsOf } from '../command-line/carry-out.ts';
import type { Command } from '../command-line/read-command.ts';
import { keepOwnPdf } from '../files/own-pdf.ts';
import type { Service } from '../service.ts';
import { tellAll } from '../windows/window-list.ts';
import type { SystemDesk } from './system-desk.ts';

/** Keeps a PDF of the reader's own and has a window take it into the library. @throws FailureError */
export async function addPdfFile(
  file: string,
  { ownPdfs }: Pick<Service, 'ownPdfs'>,
  desk: SystemDesk,
  quiet = false,
): Promise<AddedPaper> {
  const pdf = await keepOwnPdf(ownPdfs, path.basename(file), file);
  if ('failure' in pdf) throw new FailureError(pdf.failure);
  return desk.orders.give('add-pdf', { kind: 'add-pdf', pdf, quiet });
}

/** Opens PDFs that the system hands over: "Open with", at the start or while the app runs. */
export function followOpenedFiles(service: Service, desk: SystemDesk, command: Command | null): void {
  const open = (files: readonly string[]): void => {
    for (const file of files) {
      addPdfFile(file, service, desk).then(
        ({ id }) => desk.windows.goTo(`#/all?paper=${encodeURIComponent(id)}`),
        (thrown: unknown) => tellAll('failure:show', toFailure(thrown)),
      );
    }
  };
  // The files of a command are the command's.
  if (command === null) open(pdfsIn(argumentsOf(process.argv), process.cwd()));
  app.on('second-instance', (_event, argv, folder) => open(pdfsIn(argv.slice(1), folder)));
  app.on('open-file', (event, file) => {
    event.preventDefault();
    open([file]);
  });
}

/** The PDFs among the arguments of a start without a command. */
export function pdfsIn(args: readonly string[], folder: string): readonly string[] {
  return args
    .filter((argument) => !argument.startsWith('-') && /\.pdf$/i.test(argument))
    .map((file) => (file.startsWith('file:') ? fileURLToPath(file) : path.resolve(folder, file)));
}
