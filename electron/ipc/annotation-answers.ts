import { text } from '../../shared/text/text.ts';
import { replaceFile } from '../journal/durable-file.ts';
import { askWhereTo, fileName } from './ask-for-file.ts';
import type { Answerings } from './handle.ts';

/** Answers what windows ask for files with annotations. */
export const annotationAnswers: Pick<Answerings, 'export:save-pdf'> = {
  'export:save-pdf': async (sender, { name, bytes }) => {
    const file = await askWhereTo(sender, text.annotations.saveTitle, `${fileName(name)}.pdf`, [
      { name: text.annotations.pdfFile, extensions: ['pdf'] },
    ]);
    if (file !== null) await replaceFile(file, [bytes]);
    return file;
  },
};
