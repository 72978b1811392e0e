import type { Download, PauseReason } from '../../contract/downloads.ts';
import type { FailureKind } from '../../failure/failure.ts';
import type { KeptFile } from '../../library/kept-file.ts';
import type { KeptPart } from '../../library/marks.ts';
import { count } from './count.ts';

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** A size on the disk: `340 kB`, `1.2 GB`. */
export function size(bytes: number): string {
  const power = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** power;
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}

/** Texts of downloads and of what lies on this machine. */
export const downloads = {
  button: 'Download PDF',
  heldAlready: (papers: number) =>
    papers === 1 ? 'The PDF is on this machine already.' : 'All these PDFs are on this machine already.',
  onThisMachine: 'On this machine',
  pdf: ({ version, pages, bytes }: Pick<KeptFile, 'version' | 'pages' | 'bytes'>) =>
    ['PDF', version, pages === null ? null : count(pages, 'page'), size(bytes)]
      .filter((part) => part !== null)
      .join(' · '),
};

export const partTexts: Record<KeptPart, string> = {
  pictures: 'Pictures',
  comments: 'Comments',
  text: 'Text',
  pdf: 'PDF',
};

/** Why a part could not be fetched. */
const why: Partial<Record<FailureKind, string>> = {
  'not-found': 'there is none',
  malformed: 'what came is damaged',
  'too-large': 'it is too large',
  timeout: 'no answer in time',
  disk: 'the disk could not be written',
  refused: 'it was refused',
  server: 'the server has a problem',
};

/** How far a download is, in words. */
export function downloadText({ state }: Pick<Download, 'state'>): string {
  switch (state.name) {
    case 'waiting':
      return 'Waiting';
    case 'running': {
      const { received, total } = state;
      if (received === 0) return 'Asking';
      return total === null ? size(received) : `${size(received)} of ${size(total)}`;
    }
    case 'failed':
      return `Failed: ${why[state.failure] ?? 'something unexpected went wrong'}`;
    case 'done':
      return 'On this machine';
  }
}

export const pauseTexts: Record<PauseReason, string> = {
  reader: 'Paused',
  refused: 'Paused: arXiv asked to stop',
  disk: 'Paused: the disk has too little space',
};
