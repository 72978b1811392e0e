import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { WebContents } from 'electron';
import type { ChosenFolder, ChosenImport } from '../../shared/contract/importing.ts';
import { fail } from '../../shared/failure/failure.ts';
import { importKinds, isImportKind } from '../../shared/import/entry.ts';
import { text } from '../../shared/text/text.ts';
import { AttachedFiles } from '../import/attached-files.ts';
import type { Service } from '../service-shape.ts';
import { askWhich } from './ask-for-file.ts';
import type { Answerings } from './handle.ts';

const mostBytes = 50_000_000;
const mostPdfs = 2_000;

type ImportChannel = 'import:choose' | 'import:choose-folder' | 'import:look' | 'import:keep';

/** Answers what asks for files of other programs. */
export function importAnswers({ ownPdfs }: Service): Pick<Answerings, ImportChannel> {
  const attached = new AttachedFiles(ownPdfs);
  return {
    'import:choose': (sender) => chooseImport(sender, attached),
    'import:choose-folder': async (sender): Promise<ChosenFolder | null> => {
      const folder = await askWhich(sender, text.command['import-folder'], 'openDirectory');
      if (folder === null) return null;
      const pdfs = (await pdfsIn(folder)).map((file) => path.relative(folder, file));
      return { id: attached.choose(folder), name: path.basename(folder), pdfs };
    },
    'import:look': (_sender, id, names) => attached.look(id, names),
    'import:keep': (_sender, id, name) => attached.keep(id, name),
  };
}

async function chooseImport(sender: WebContents, attached: AttachedFiles): Promise<ChosenImport | null> {
  const filters = [{ name: text.importing.fileTypes, extensions: [...importKinds] }];
  const file = await askWhich(sender, text.command['import-file'], 'openFile', filters);
  if (file === null) return null;
  const kind = path.extname(file).slice(1).toLowerCase();
  if (!isImportKind(kind)) return fail('unreadable-file', text.importing.fileTypes);
  if ((await stat(file)).size > mostBytes) return fail('too-large', 'a file of more than 50 MB');
  const id = attached.choose(path.dirname(file));
  return { id, name: path.basename(file), kind, text: await readFile(file, 'utf8') };
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
