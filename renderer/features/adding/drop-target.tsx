import { FileInput } from 'lucide-react';
import { useEffect, useState } from 'react';
import { paperNamedBy } from '../../../shared/search/addresses.ts';
import { text } from '../../../shared/text/text.ts';
import { addFiles, addPaper } from '../../actions/adding.ts';
import { pdfLeaves } from '../../app/dragged.ts';
import { say } from '../messages/messages.ts';

const words = text.adding;

/** Takes PDFs and addresses of papers that are dropped anywhere on the window. */
export function DropTarget() {
  const [isOver, setOver] = useState(false);
  useEffect(() => {
    const end = new AbortController();
    const { signal } = end;
    window.addEventListener('dragover', (event) => over(event, setOver), { signal });
    window.addEventListener('drop', (event) => drop(event, setOver), { signal });
    window.addEventListener(
      'dragleave',
      (event) => {
        // Only when the pointer leaves the window itself does nothing take its place.
        if (event.relatedTarget === null) setOver(false);
      },
      { signal },
    );
    return () => end.abort();
  }, []);
  if (!isOver) return null;
  return (
    <div
      role="status"
      className="pointer-events-none fixed inset-3 z-50 flex flex-col items-center justify-center gap-3 rounded-card border-2 border-accent border-dashed bg-paper/90 text-14"
    >
      <FileInput aria-hidden size={28} strokeWidth={1.5} className="text-accent" />
      {words.drop}
    </div>
  );
}

/** What comes from outside; what is dragged inside the window (a paper onto a list) has its own places. */
function isFromOutside({ dataTransfer }: DragEvent): boolean {
  const types = dataTransfer?.types ?? [];
  return types.includes('Files') || types.includes('text/uri-list');
}

function over(event: DragEvent, setOver: (isOver: boolean) => void): void {
  if (!isFromOutside(event)) return;
  event.preventDefault();
  const isOurs = pdfLeaves();
  if (event.dataTransfer !== null) event.dataTransfer.dropEffect = isOurs ? 'none' : 'copy';
  setOver(!isOurs);
}

function drop(event: DragEvent, setOver: (isOver: boolean) => void): void {
  setOver(false);
  if (!isFromOutside(event) || event.dataTransfer === null) return;
  event.preventDefault();
  if (pdfLeaves()) return;
  const files = [...event.dataTransfer.files].filter(
    ({ name, type }) => type === 'application/pdf' || /\.pdf$/i.test(name),
  );
  if (files.length > 0) {
    void addFiles(files);
    return;
  }
  const text = event.dataTransfer.getData('text/uri-list') || event.dataTransfer.getData('text/plain');
  // Lines that begin with # are remarks.
  const address = text.split(/\r?\n/).find((line) => line.trim() !== '' && !line.startsWith('#'));
  const id = paperNamedBy(address?.trim() ?? '');
  if (id === null) say({ text: words.notForHere, undo: null });
  else void addPaper(id);
}
