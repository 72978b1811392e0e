/** Texts of the tour that a new library offers. */
export const tour = {
  name: 'Tour',
  offer: 'New here? Five short steps show you round.',
  begin: 'Show me',
  skip: 'No, thanks',
  step: (step: number, of: number) => `${step} of ${of}`,
  next: 'Next',
  back: 'Back',
  end: 'Done',
  close: 'End the tour',
  steps: [
    {
      title: 'Editions',
      words: 'Each weekday has one. The line under its date says how whole it is. Move with j and k.',
    },
    {
      title: 'Yours',
      words: 's stars, r puts on the reading list, l tags, n writes a note. Ctrl Z takes anything back.',
    },
    {
      title: 'Reading',
      words: 'p opens the PDF, d keeps it here. Space pages on, then goes to the next unread paper.',
    },
    {
      title: 'Finding',
      words: '/ searches everything you keep. Ctrl K finds every command, ? shows all keys.',
    },
    {
      title: 'Safe',
      words: 'All of it is on this machine, with a backup a day. The guide (F1) tells the rest.',
    },
  ],
} as const;
