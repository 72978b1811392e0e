/** Texts of adding papers by hand. */
export const adding = {
  fileType: 'PDF',
  choose: 'Add PDF…',
  add: (id: string) => `Add or open ${id}`,
  looking: (id: string) => `Looking for ${id}…`,
  waits: (id: string) => `${id} is asked for as soon as there is a network. Downloads lists what waits.`,
  sameFile: 'This very file is in your library already.',
  duplicates: (files: number) =>
    files === 1 ? 'Is this in your library already?' : `Are these ${files} in your library already?`,
  duplicateBy: {
    file: 'This very file belongs to',
    arxiv: 'Its first page names the arXiv id of',
    title: 'It has nearly the title of',
  },
  attach: 'Attach to that paper',
  keepAsOwn: 'Keep as its own',
  addAll: (files: number) => `Add ${files} PDFs`,
  addNone: 'Do not add',
  heldAlready: 'This paper is in your library already.',
  notOpened: (name: string) => `${name} is no PDF that opens, so it was not added.`,
  drop: 'Drop a PDF, or the address of a paper, to add it to your library.',
  notForHere: 'Only PDFs and addresses of papers can be added.',
  own: 'Your own PDF',
  unnamed: 'A PDF without a name',
  remove: 'Remove from the library',
};
