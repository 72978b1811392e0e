/** Texts of what the app says of itself. */
export const about = {
  heading: 'About',
  version: (version: string) => `Offprint ${version}`,
  licence: 'MIT licence. No account, no telemetry.',
  check: 'Look for updates',
  restart: 'Restart to update',
  updates: {
    idle: (when: string | null) =>
      when === null ? 'Looks for updates once a day.' : `This is the newest version, looked up ${when}.`,
    checking: 'Looking for updates…',
    downloading: (version: string, percent: number) => `Fetching version ${version}: ${percent} %`,
    ready: (version: string) =>
      `Version ${version} is ready. Your library is backed up before it is installed.`,
    installing: (version: string) => `Backing up, then installing version ${version}…`,
    failed: (why: string) => `The update failed: ${why}`,
  },
  guide: 'User guide',
  openGuide: 'Open the guide',
  licences: 'Third-party licences',
  showLicences: 'Show them',
  licencesExplained: (packages: number) =>
    `Offprint stands on ${packages} packages. Electron and Chromium have theirs in files beside the app.`,
  noLicences: 'The list is made by the build and is not there.',
  crashes: 'Crash reports',
  crashesExplained: (reports: number) =>
    reports === 0
      ? 'None. They would stay on this machine.'
      : `${reports} on this machine, and nowhere else.`,
  openCrashes: 'Open the folder',
  privacy: 'What is contacted, and when',
  privacyPromise: 'Nothing else is contacted, and nothing of yours is sent.',
  contacts: [
    [
      'The feed endpoint',
      'Editions, papers and comments: every hour, and when you ask. A token is sent only there.',
    ],
    [
      'cdn-thumbnails, cdn-uploads, cdn-avatars under huggingface.co',
      'Pictures of papers, as they come into view or are kept offline; videos when you play or keep them.',
    ],
    [
      'arxiv.org, export.arxiv.org',
      'PDFs and page texts that you keep or open; once a week whether kept PDFs have newer versions; categories and DOIs of what you cite.',
    ],
    ['Zotero on this machine (127.0.0.1:23119)', 'Papers that you send there, with tags, note and PDF.'],
    ['Your mail server', 'The digest, only when you turn its mail on.'],
    ['huggingface.co, for a search', 'The words of a search, only when you press "Search Hugging Face too".'],
    [
      'redirector.gvt1.com',
      'One dictionary, only when you turn the spelling of notes on (Linux and Windows).',
    ],
    ['The place of updates', 'A list of versions once a day, only in packages built with such a place.'],
    ['Your browser', 'Links that you click leave the app.'],
  ],
} as const;
