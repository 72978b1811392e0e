import { ExternalLink } from 'lucide-react';
import { text } from '../../shared/text/text.ts';
import { Button } from '../ui/button.tsx';
import { Popup } from '../ui/popup.tsx';

interface LeavingLinkProps {
  readonly url: string;
  readonly onOpen: () => void;
  readonly onStay: () => void;
}

/** Asks before a link of a document is opened outside, and shows where it leads. */
export function LeavingLink({ url, onOpen, onStay }: LeavingLinkProps) {
  return (
    <Popup name={text.reader.leads} onClose={onStay} width="w-[440px]">
      <div className="flex flex-col gap-4 p-4">
        <p className="font-mono text-12 break-all select-text">{url}</p>
        <div className="flex justify-end gap-1.5">
          <Button name={text.reader.stay} tone="framed" onClick={onStay} />
          <Button
            name={text.reader.openLink}
            tone="framed"
            icon={<ExternalLink aria-hidden size={14} />}
            onClick={onOpen}
          />
        </div>
      </div>
    </Popup>
  );
}
