import { Copy, FileDown, FileText, Share } from 'lucide-react';
import { DropdownMenu } from 'radix-ui';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;
const exporting = () => import('../../actions/annotation-export.ts');

/** The ways out for a paper's annotations and note. */
export function ExportMenu({ paper }: { readonly paper: PaperId }) {
  const items = [
    [
      text.annotations.copyMarkdown,
      <Copy key="" {...icon} />,
      () => exporting().then(({ copyMarkdown }) => copyMarkdown(paper)),
    ],
    [
      text.annotations.saveMarkdown,
      <FileText key="" {...icon} />,
      () => exporting().then(({ saveMarkdown }) => saveMarkdown(paper)),
    ],
    [
      text.annotations.savePdf,
      <FileDown key="" {...icon} />,
      () => exporting().then(({ saveAnnotatedPdf }) => saveAnnotatedPdf(paper)),
    ],
  ] as const;
  return (
    <DropdownMenu.Root modal={false}>
      <DropdownMenu.Trigger asChild>
        <Button name={text.annotations.export} icon={<Share {...icon} />} />
      </DropdownMenu.Trigger>
      <DropdownMenu.Portal>
        <DropdownMenu.Content
          align="end"
          sideOffset={4}
          className="z-40 min-w-48 rounded-card border border-line bg-raised p-1 text-13 shadow-float"
        >
          {items.map(([name, symbol, run]) => (
            <DropdownMenu.Item
              key={name}
              onSelect={() => void run()}
              className="flex items-center gap-2 rounded-control px-2 py-1.5 outline-none data-highlighted:bg-wash"
            >
              {symbol}
              {name}
            </DropdownMenu.Item>
          ))}
        </DropdownMenu.Content>
      </DropdownMenu.Portal>
    </DropdownMenu.Root>
  );
}
