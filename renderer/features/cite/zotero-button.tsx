import { Send } from 'lucide-react';
import { useState } from 'react';
import type { CitedPaper } from '../../../shared/citation/cited-paper.ts';
import { text } from '../../../shared/text/text.ts';
import { sendToZotero } from '../../actions/send-to-zotero.ts';
import { Button } from '../../ui/button.tsx';

/** Sends the papers to Zotero on this machine. */
export function ZoteroButton({ papers }: { readonly papers: readonly CitedPaper[] }) {
  const [sending, setSending] = useState(false);
  if (papers.length === 0) return null;
  const send = async (): Promise<void> => {
    setSending(true);
    await sendToZotero(papers);
    setSending(false);
  };
  return (
    <Button
      name={sending ? text.citing.sending : text.citing.zotero}
      icon={<Send aria-hidden size={14} strokeWidth={1.75} />}
      disabled={sending}
      onClick={() => void send()}
    />
  );
}
