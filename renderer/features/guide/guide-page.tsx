import Markdown from 'react-markdown';
import remarkGfm from 'remark-gfm';
import type { PageProps } from '../../app/pages.tsx';
import { PrintButton } from '../page/page-buttons.tsx';
import { PageFrame } from '../page/page-frame.tsx';
import guide from './guide.md?raw';

/** The user guide, which is part of the app and needs no network. */
export default function GuidePage({ onShowLibrary }: PageProps) {
  return (
    <PageFrame onShowLibrary={onShowLibrary} width="text" isPrinted buttons={<PrintButton />}>
      <div className="guide-text select-text">
        <Markdown remarkPlugins={[remarkGfm]}>{guide}</Markdown>
      </div>
    </PageFrame>
  );
}
