import { BookOpenText, FileText } from 'lucide-react';
import { isOwnPaper, type PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { openReader } from '../../app/reading.ts';
import { filesOf } from '../../queries/files.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { Button } from '../../ui/button.tsx';
import { readPdf } from './read-pdf.ts';
import { openAhead, warmReader } from './warm-reader.ts';

/** The ways into the reader, on the paper's action bar. */
export function ReadButtons({ paper }: { readonly paper: PaperId }) {
  const [file] = valueOr(useLive(filesOf, paper), []);
  const prepare = (): void => (file === undefined ? warmReader() : openAhead(file));
  return (
    <>
      <Button
        name={text.reader.readPdf}
        tone="framed"
        icon={<BookOpenText aria-hidden size={15} strokeWidth={1.75} />}
        onPointerEnter={prepare}
        onFocus={prepare}
        onClick={() => readPdf(paper)}
      />
      {isOwnPaper(paper) ? null : (
        <Button
          name={text.reader.readText}
          tone="framed"
          icon={<FileText aria-hidden size={15} strokeWidth={1.75} />}
          onClick={() => openReader(paper, 'text')}
        />
      )}
    </>
  );
}
