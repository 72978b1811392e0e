import type { Download, Downloads, PauseReason, WishPart } from '../../contract/downloads.ts';
import type { FailureKind } from '../../failure/failure.ts';
import type { KeptFile } from '../../library/kept-file.ts';
import type { PageText } from '../../library/page-text.ts';
import { count } from './count.ts';

const units = ['bytes', 'kB', 'MB', 'GB', 'TB'];

/** A size on the disk: `340 kB`, `1.2 GB`. */
export function size(bytes: number): string {
  const power = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** power;
  return `${value < 10 && power > 0 ? value.toFixed(1) : Math.round(value)} ${units[power]}`;
}

const becauseTexts = {
  own: 'it is your own',
  hand: 'you asked for it',
  starred: 'it is starred',
  'reading-list': 'it is on the reading list',
  annotated: 'you annotated it',
};

/** Texts of downloads and of what lies on this machine. */
export const downloads = {
  button: 'Download PDF',
  pdfHere: 'The PDF is on this machine',
  /** On hover: what the button does and how far that is. */
  buttonSays: (download: Pick<Download, 'state'>) => `Download PDF: ${downloadText(download)}`,
  /** For those who hear it: only what changes rarely. */
  spoken: ({ state }: Pick<Download, 'state'>) =>
    state.name === 'running' ? 'Downloading the PDF' : `PDF: ${downloadText({ state })}`,
  heldAlready: (papers: number) =>
    papers === 1 ? 'The PDF is on this machine already.' : 'All these PDFs are on this machine already.',
  onThisMachine: 'On this machine',
  dragOut: 'Drag it into another program',
  abstract: 'Abstract',
  noAbstract: 'The abstract has not arrived yet',
  pictures: (kept: number, all: number) =>
    kept === all ? count(all, 'picture') : `${kept} of ${count(all, 'picture')}`,
  videos: (kept: number, all: number) =>
    kept === all ? count(all, 'video') : kept === 0 ? 'No videos' : `${kept} of ${count(all, 'video')}`,
  text: (source: PageText['source'], version: string | null) =>
    [source === 'arxiv-html' ? 'Text, from arXiv' : 'Text, from the feed', version]
      .filter((part) => part !== null)
      .join(' · '),
  noText: 'No text',
  comments: (comments: number | null) => (comments === null ? 'No comments' : count(comments, 'comment')),
  noPdf: 'No PDF',
  newerPdf: 'Newer PDF',
  keep: 'Keep offline',
  lookForNewer: 'Look for a newer PDF',
  isNewest: (version: string) => `The PDF on this machine is the newest: ${version}.`,
  newerThere: (version: string) => `${version} is on arXiv`,
  downloadVersion: (version: string) => `Download ${version}`,
  /** Of several PDFs of a paper, this one. */
  readThis: (version: string | null) => (version === null ? 'Read this PDF' : `Read ${version}`),
  remove: (what: string) => `Remove ${what}`,
  because: (reasons: readonly (keyof typeof becauseTexts)[]) =>
    `Stays here because ${reasons.map((reason) => becauseTexts[reason]).join(', and because ')}.`,
  whileRoom: 'Stays here while there is room; what is used least gives way first.',
  byRule: 'Comes here by a rule of yours, and stays while there is room; what is used least gives way first.',
  whole: (bytes: number) => `${size(bytes)} in all.`,
  panel: 'Downloads',
  none: 'Nothing is to be downloaded. Press d on a paper, and its PDF comes here.',
  /** Why it stands still, where more is to be said than that. */
  pauseExplained: {
    reader: null,
    refused:
      'arXiv answered that it wants no more requests for now (403). Nothing more is asked of it until you resume; it is best to wait some hours.',
    disk: 'It goes on by itself as soon as there is room on the disk.',
  },
  pause: 'Pause',
  resume: 'Resume',
  cancelAll: 'Cancel all',
  cancel: (what: string) => `Cancel ${what}`,
  retry: (what: string) => `Try again: ${what}`,
  more: (hidden: number) => `and ${count(hidden, 'more download')}`,
  progress: (what: string) => `Progress of ${what}`,
  tooMany: (most: number) =>
    `arXiv asks for moderation, so Offprint downloads at most ${most} PDFs at once. Choose a shorter list.`,
  kept: (bytes: string | null) =>
    bytes === null
      ? 'Everything listed is on this machine'
      : `Everything listed is on this machine: ${bytes}`,

  pdf: ({ version, pages, bytes }: Pick<KeptFile, 'version' | 'pages' | 'bytes'>) =>
    ['PDF', version, pages === null ? null : count(pages, 'page'), size(bytes)]
      .filter((part) => part !== null)
      .join(' · '),
};

export const partTexts: Record<WishPart, string> = {
  paper: 'Paper',
  pictures: 'Pictures',
  comments: 'Comments',
  text: 'Text',
  pdf: 'PDF',
  videos: 'Videos',
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
  'other-endpoint': 'the library is from another endpoint',
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

const awaitedTexts = {
  network: 'waiting for the network',
  server: 'waiting, arXiv asked for a pause',
} as const;

const lowerFirst = (words: string): string => words.charAt(0).toLowerCase() + words.slice(1);

/** The downloads in one line, for the status bar: `2 of 3 PDFs`; empty when there are none. */
export function downloadsLine({ items, paused, awaited }: Downloads): string {
  if (items.length === 0) return '';
  const done = items.filter(({ state }) => state.name === 'done').length;
  const failed = items.filter(({ state }) => state.name === 'failed').length;
  const noun = items.every(({ part }) => part === 'pdf') ? 'PDF' : 'download';
  const isOpen = done + failed < items.length;
  const [pause] = paused;
  const parts = [
    `${done} of ${count(items.length, noun)}`,
    failed === 0 ? null : `${failed} failed`,
    !isOpen
      ? null
      : pause !== undefined
        ? lowerFirst(pauseTexts[pause])
        : awaited === null
          ? null
          : awaitedTexts[awaited],
  ];
  return parts.filter((part) => part !== null).join(' · ');
}
