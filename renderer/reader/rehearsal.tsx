import { createRoot } from 'react-dom/client';
import { paperId, sha256Of } from '../../shared/library/ids.ts';
import { openWhole, type PdfDocument } from './pdf/engine.ts';
import { firstView } from './pdf/view-state.ts';
import { PdfRoom } from './pdf-room.tsx';
import type { ReaderChoices } from './reader-choices.ts';

/** A page with one word. It has no table of its parts, which pdf.js does without. */
const page = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 99 99]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 35>>stream
BT /F 9 Tf 9 50 Td (Offprint) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj
trailer<</Root 1 0 R>>`;

const nothing = (): void => {};
const choices: ReaderChoices = {
  theme: 'light',
  setTheme: nothing,
  hand: false,
  setHand: nothing,
  note: false,
  setNote: nothing,
};
/** By then the tools have come, too, milliseconds. */
const shownMs = 400;

/**
 * Reads a PDF of one word out of sight, once: what runs for the first time then, in the window and in its worker, runs
 * faster for the first paper. Nothing of it stays. @throws what opening a PDF throws.
 */
export async function rehearse(): Promise<void> {
  const opening = openWhole(new TextEncoder().encode(page));
  try {
    await shown(await opening.document);
  } finally {
    opening.close();
  }
}

async function shown(document: PdfDocument): Promise<void> {
  const stage = window.document.createElement('div');
  stage.inert = true;
  stage.style.cssText = 'position:fixed;inset:0;visibility:hidden;contain:strict;z-index:-1';
  window.document.body.append(stage);
  const root = createRoot(stage);
  root.render(
    <PdfRoom
      paper={paperId('0000.00000')}
      title=""
      file={sha256Of('0'.repeat(64))}
      bytes={page.length}
      memory={{ view: firstView, pane: null }}
      choices={choices}
      additions={null}
      isActive={false}
      note={null}
      exits={{ other: null, close: nothing }}
      ways={{ fetch: null, source: null, remove: null }}
      onMemory={nothing}
      openOutside={nothing}
      document={document}
    />,
  );
  await new Promise((resolve) => setTimeout(resolve, shownMs));
  root.unmount();
  stage.remove();
}
