import { Printer } from 'lucide-react';
import { useEffect } from 'react';
import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import { text } from '../../../shared/text/text.ts';
import { printPage } from '../../actions/print.ts';
import { useCommands } from '../../app/commands.ts';
import { reportFirstList } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import type { PageProps } from '../../app/pages.tsx';
import { Button } from '../../ui/button.tsx';
import guide from './guide.md?raw';

/** The user guide, which is part of the app and needs no network. */
export default function GuidePage({ onShowLibrary }: PageProps) {
  const isNarrow = useIsNarrow();
  useEffect(() => reportFirstList(0), []);
  useCommands({ print: () => void printPage() });
  return (
    <div className="h-full overflow-y-auto bg-paper">
      <div data-page className="mx-auto max-w-[680px] px-8 py-8 max-md:px-5">
        <div className="mb-2 flex print:hidden">
          {isNarrow ? <Button name={text.library.navigation} onClick={onShowLibrary} /> : null}
          <Button
            name={text.digest.print}
            icon={<Printer aria-hidden size={15} strokeWidth={1.75} />}
            className="ml-auto"
            onClick={() => void printPage()}
          />
        </div>
        <div className="guide-text select-text">
          <Markdown remarkPlugins={[remarkGfm]}>{guide}</Markdown>
        </div>
      </div>
    </div>
  );
}
