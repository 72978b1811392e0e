/** Texts of adding papers by hand. */
export const adding = {
  fileType: 'PDF',
  choose: 'Add PDF…',
  add: (id: string) => `Add or open ${id}`,
  looking: (id: string) => `Looking for ${id}…`,
  heldAlready: 'This paper is in your library already.',
  notOpened: (name: string) => `${name} is no PDF that opens, so it was not added.`,
  drop: 'Drop a PDF, or the address of a paper, to add it to your library.',
  own: 'Your own PDF',
  unnamed: 'A PDF without a name',
  remove: 'Remove from the library',
};
