import type { AnnotationColour, AnnotationKind } from '../../library/marks.ts';
import { count } from './count.ts';

const colours: Record<AnnotationColour, string> = {
  yellow: 'Yellow',
  red: 'Red',
  green: 'Green',
  blue: 'Blue',
  purple: 'Purple',
  magenta: 'Magenta',
  orange: 'Orange',
  grey: 'Grey',
};

const kinds: Record<AnnotationKind, string> = {
  highlight: 'Highlight',
  underline: 'Underline',
  note: 'Sticky note',
  area: 'Area',
};

const caretKeys = 'Arrow keys move the caret, with Shift they select, with Ctrl by words; 1 to 8 mark.';

/** Texts of annotating, and of the lists of annotations. */
export const annotations = {
  title: 'Annotations',
  everywhere: 'Highlights',
  colours,
  kinds,
  openHere: 'Open in Offprint',
  pageShort: (label: string) => `p. ${label}`,
  page: (label: string) => `Page ${label}`,
  inTheText: 'In the text',
  highlight: 'Highlight',
  addNote: 'Add note',
  underline: 'Underline',
  area: 'Mark an area',
  inHand: {
    highlight: 'Select words to mark them. Escape stops.',
    underline: 'Select words to underline them. Escape stops.',
    note: 'Click where the note belongs, or move it there with the arrow keys and press Enter. Escape stops.',
    area: 'Drag a rectangle over the page, or move a frame with the arrow keys (Shift: its size) and press Enter. Escape stops.',
    caret: `${caretKeys} Escape puts the caret away.`,
  },
  inText: {
    highlight: 'Select words to mark them. Escape stops.',
    underline: 'Select words to underline them. Escape stops.',
    note: 'Click where the note belongs, or select the words it is about. Escape stops.',
    area: '',
    caret: `${caretKeys} F7 puts the caret away.`,
  },
  keysTitle: 'While marking',
  keys: [
    ['Arrows', 'Move the caret, the note or the frame of an area'],
    ['Shift+Arrows', 'Select from the caret; size the frame'],
    ['Ctrl+Arrows', 'Caret by words; note and frame in small steps'],
    ['Home', 'Caret to the beginning of the line'],
    ['End', 'Caret to the end of the line'],
    ['Enter', 'Keep the note or the area; open a mark'],
    ['Delete', 'Delete the mark that has the focus'],
    ['Escape', 'Put the tool or the caret away'],
  ],
  selectionBar: 'Mark the selection',
  chosenColour: (colour: string) => `Colour: ${colour}`,
  colour: 'Colour',
  underlineSelection: 'Underline it',
  commentSelection: 'Comment on it',
  extentSelection: 'Let the annotation stand on these words',
  marked: {
    highlight: 'Marked words',
    underline: 'Underlined words',
    note: 'Sticky note',
    area: 'Marked area',
  } satisfies Record<AnnotationKind, string>,
  mark: (marked: string, label: string, quote: string) => `${marked} on page ${label}: ${quote}`,
  textMark: (marked: string, quote: string) => `${marked}: ${quote}`,
  edit: 'Annotation',
  editInPlace: 'Comment and labels',
  comment: 'Comment',
  commentPlaceholder: 'Comment; Markdown',
  addLabel: 'Add label',
  labelPlaceholder: 'Label',
  removeLabel: (label: string) => `Remove label ${label}`,
  removeThis: 'Delete annotation',
  quote: 'Quote in note',
  copyLink: 'Copy link',
  linkCopied: 'Link copied',
  goTo: (where: string) => `Go to ${where}`,
  search: 'Search annotations',
  searchEverywhere: 'Search highlights',
  anyColour: 'Any colour',
  anyLabel: 'Any label',
  anyPaper: 'Any paper',
  byColour: 'Filter by colour',
  byLabel: 'Filter by label',
  byPaper: 'Filter by paper',
  none: 'Select words on a page, then press 1 to 8 or choose a colour.',
  noneEverywhere: 'Highlight a sentence in a paper and it is kept here.',
  noMatch: 'No annotation matches.',
  showAll: 'Show all',
  showMore: 'Show more',
  toToday: 'Go to Today',
  gone: 'This annotation is no longer there.',
  shown: (shown: number, all: number) =>
    shown === all ? count(all, 'annotation') : `${shown} of ${count(all, 'annotation')}`,
  orphan: 'These words are not in this version of the file.',
  changed: (moved: number, lost: number) => {
    const stand =
      moved === 0 ? '' : `${count(moved, 'annotation')} ${moved === 1 ? 'stands' : 'stand'} elsewhere`;
    const gone =
      lost === 0
        ? ''
        : `${moved === 0 ? count(lost, 'annotation') : lost} ${lost === 1 ? 'was' : 'were'} not found`;
    return `In this version ${[stand, gone].filter((part) => part !== '').join(' and ')}.`;
  },
  unsought: (unsought: number) =>
    `${count(unsought, 'annotation')} could not be looked for: the text of this file cannot be read.`,
  notSought: 'This could not be looked for in this file: its text cannot be read.',
  showChanged: 'Show',
  changedOnly: 'Only what changed in this version',
  lostInText: 'These words are not in this version of the text.',
  movedInText: 'Made on another version of the text; shown where the same words stand.',
  notInText: 'These words are not in this text; see the PDF.',
  fromText: 'Made in the text; shown where the same words stand.',
  unanchored: 'Made on another version of the file; shown where the same words stand.',
  nameColours: 'Name the colours',
  nameOf: (colour: string) => `Name of ${colour.toLowerCase()}`,
  export: 'Export',
  copyMarkdown: 'Copy as Markdown',
  saveMarkdown: 'Save as Markdown…',
  savePdf: 'Save annotated PDF…',
  markdownCopied: 'Markdown copied',
  saved: (path: string) => `Saved as ${path}`,
  savedWithout: (path: string, marks: number) =>
    `Saved as ${path}, without ${count(marks, 'annotation')} whose words are not in it`,
  protection: {
    same: 'The same password opens it.',
    lost: 'Unlike the original, this copy is not protected.',
  },
  areaOn: (label: string) => `Area on page ${label}`,
  noPdf: 'The PDF is not on this machine.',
  lockedPdf: 'The PDF needs its password; open it to see the picture.',
  saveTitle: 'Save annotated PDF',
  pdfFile: 'PDF',
  author: 'Offprint',
} as const;
