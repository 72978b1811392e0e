import { ShieldCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { text } from '../../shared/text/text.ts';
import type { PdfDocument } from './pdf/engine.ts';

/** Says that a PDF carries scripts, which are never run. */
export function ScriptsNotice({ document }: { readonly document: PdfDocument }) {
  const [hasScripts, setScripts] = useState(false);
  useEffect(() => {
    let isWanted = true;
    carriesScripts(document).then(
      (found) => (isWanted ? setScripts(found) : undefined),
      () => {},
    );
    return () => {
      isWanted = false;
    };
  }, [document]);
  if (!hasScripts) return null;
  return (
    <p
      role="status"
      className="flex items-center gap-2 border-b border-line bg-panel px-3 py-1.5 text-12 text-ink-2"
    >
      <ShieldCheck aria-hidden size={14} />
      {text.reader.scripts}
    </p>
  );
}

async function carriesScripts(document: PdfDocument): Promise<boolean> {
  const [actions, hasActions] = await Promise.all([document.getJSActions(), document.hasJSActions()]);
  return actions !== null || hasActions;
}
