import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { WebContents } from 'electron';
import type { OwnPdf } from '../../shared/contract/adding.ts';
import type { ChosenFolder, ChosenImport } from '../../shared/contract/channels.ts';
import { fail } from '../../shared/failure/failure.ts';
import { importKinds, isImportKind } from '../../shared/import/entry.ts';
import { text } from '../../shared/text/text.ts';
import { keepOwnPdf } from '../files/own-pdf.ts';
import type { Service } from '../service.ts';
import { askWhich } from './ask-for-file.ts';
import type { Answerings } from './handle.ts';

const mostBytes = 50_000_000;
const mostPdfs = 2_000;

/** Answers what asks for files of other programs. */
export function importAnswers({
  ownPdfs,
}: Service): Pick<Answerings, 'import:choose' | 'import:choose-folder'> {
  return {
    'import:choose': chooseImport,
    'import:choose-folder': async (sender): Promise<ChosenFolder | null> => {
      const folder = await askWhich(sender, text.command['import-folder'], 'openDirectory');
      if (folder === null) return null;
      const pdfs: OwnPdf[] = [];
      // One after the other: each is copied and hashed.
      for (const file of await pdfsIn(folder)) {
        pdfs.push(await keepOwnPdf(ownPdfs, path.relative(folder, file), file));
      }
      return { name: path.basename(folder), pdfs };
    },
  };
}

async function chooseImport(sender: WebContents): Promise<ChosenImport | null> {
  const filters = [{ name: text.importing.fileTypes, extensions: [...importKinds] }];
  const file = await askWhich(sender, text.command['import-file'], 'openFile', filters);
  if (file === null) return null;
  const kind = path.extname(file).slice(1).toLowerCase();
  if (!isImportKind(kind)) return fail('unreadable-file', text.importing.fileTypes);
  if ((await stat(file)).size > mostBytes) return fail('too-large', 'a file of more than 50 MB');
  return { name: path.basename(file), kind, text: await readFile(file, 'utf8') };
}

/** Every PDF in a folder and below, sorted by path. */
async function pdfsIn(folder: string): Promise<string[]> {
  const found = await readdir(folder, { recursive: true, withFileTypes: true });
  const pdfs = found
    .filter((entry) => entry.isFile() && /\.pdf$/i.test(entry.name))
    .map((entry) => path.join(entry.parentPath, entry.name))
    .sort();
  return pdfs.length > mostPdfs ? fail('too-large', `a folder of more than ${mostPdfs} PDFs`) : pdfs;
}
