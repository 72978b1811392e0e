import type { ExportFormat } from '../../citation/formats.ts';
import { count } from './count.ts';

/** What each format is called. */
export const formatTexts: Record<ExportFormat, string> = {
  bibtex: 'BibTeX',
  biblatex: 'BibLaTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago, author and date',
  ieee: 'IEEE',
  nature: 'Nature',
  rss: 'RSS',
  atom: 'Atom',
  'json-feed': 'JSON Feed',
};

/** Texts of citing. */
export const citing = {
  heading: 'Cite',
  headingOf: (name: string) => `Cite ${name}`,
  papers: (papers: number) => count(papers, 'paper'),
  format: 'Format',
  forPrograms: 'For other programs',
  forReaders: 'As text',
  asFeed: 'As a feed',
  ownStyles: 'Styles you added',
  preview: 'Citation',
  shortened: (shown: string, all: string) => `The first ${shown} of ${all} papers. Copy and save take all.`,
  copy: 'Copy',
  copied: (format: string) => `${format} copied`,
  save: 'Save…',
  saveTitle: 'Save citations',
  saved: (path: string) => `Saved ${path}`,
  addStyle: 'Add style…',
  styleFile: 'Citation style',
  styleUnreadable:
    'This file is no citation style that sets a bibliography by itself. Styles are .csl files from the Zotero style repository.',
  removeStyle: (title: string) => `Remove the style ${title}`,
  key: 'Citation key',
  keyExplained: 'Letters, digits and : . _ - only. It stays with the paper.',
  keyPattern: 'Pattern of citation keys',
  keyPatternExplained: 'May hold {author}, {Author}, {year}, {word}, {Word} and {id}.',
  noCategories: (papers: number) => `${count(papers, 'paper')} without arXiv category yet: `,
  categoriesComing: 'arXiv is being asked.',
  categoriesFailed: 'arXiv could not be asked now.',
  keepFile: 'Keep a file up to date…',
  keepTitle: 'File to keep up to date',
  keptFiles: 'Files kept up to date',
  keptFilesExplained: 'Written anew whenever their list changes, while Offprint is open.',
  keptFile: (format: string, name: string) => `${format} of ${name}`,
  keptSince: (when: string) => `written ${when}`,
  neverWritten: 'not written yet',
  cannotWrite: 'could not be written',
  stopKeeping: (path: string) => `Stop keeping ${path} up to date`,
  keeping: (path: string) => `${path} is kept up to date`,
  noKeptFiles: 'None yet. Open a list or a tag, choose “Cite this list” and keep a file up to date.',
  zotero: 'Send to Zotero',
  sending: 'Sending…',
  sent: (papers: number, pdfs: number) =>
    `Sent ${count(papers, 'paper')} to Zotero${pdfs === 0 ? '' : `, with ${count(pdfs, 'PDF')}`}`,
  sentRefused: (pdfs: number) =>
    `Zotero did not take ${count(pdfs, 'PDF')}; the library selected there may hold no files.`,
  settings: 'Citations and import',
  empty: 'None of these papers is in the library.',
};
