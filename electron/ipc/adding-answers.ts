import path from 'node:path';
import { dialog } from 'electron';
import { text } from '../../shared/text/text.ts';
import { keepOwnPdf } from '../files/own-pdf.ts';
import type { Service } from '../service-shape.ts';
import { dragPdf } from '../windows/drag-pdf.ts';
import { windowOf } from '../windows/window-list.ts';
import type { Answerings } from './handle.ts';

type AddingChannel = 'paper:find' | 'paper:store' | 'pdf:choose' | 'pdf:drag' | 'pdf:keep' | 'pdf:keep-file';

const filters = [{ name: text.adding.fileType, extensions: ['pdf'] }];

/** Answers what adds papers to the library by hand. */
export function addingAnswers({ find, storePapers, ownPdfs }: Service): Pick<Answerings, AddingChannel> {
  return {
    'paper:find': (_sender, id) => find(id),
    'paper:store': async (_sender, papers) => {
      await storePapers(papers);
      return undefined;
    },
    'pdf:choose': async (sender) => {
      const properties = ['openFile' as const, 'multiSelections' as const];
      const options = { title: text.adding.choose, filters, properties };
      const window = windowOf(sender);
      const { filePaths } = await (window === null
        ? dialog.showOpenDialog(options)
        : dialog.showOpenDialog(window, options));
      return Promise.all(filePaths.map((file) => keepOwnPdf(ownPdfs, path.basename(file), file)));
    },
    'pdf:drag': async (sender, sha256, name) => {
      await dragPdf(sender, ownPdfs.files.pathOf(sha256), name);
      return undefined;
    },
    'pdf:keep': (_sender, name, bytes) => keepOwnPdf(ownPdfs, name, bytes),
    'pdf:keep-file': (_sender, file) => keepOwnPdf(ownPdfs, path.basename(file), file),
  };
}
