import type { CitationFormat } from '../../citation/formats.ts';
import { count } from './count.ts';

/** What each format is called. */
export const formatTexts: Record<CitationFormat, string> = {
  bibtex: 'BibTeX',
  biblatex: 'BibLaTeX',
  ris: 'RIS',
  'csl-json': 'CSL-JSON',
  apa: 'APA',
  mla: 'MLA',
  chicago: 'Chicago, author and date',
  ieee: 'IEEE',
  nature: 'Nature',
};

/** Texts of citing. */
export const citing = {
  heading: 'Cite',
  headingOf: (name: string) => `Cite ${name}`,
  papers: (papers: number) => count(papers, 'paper'),
  format: 'Format',
  forPrograms: 'For other programs',
  forReaders: 'As text',
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
  styleAdded: (title: string) => `Added the style ${title}`,
  styleUnreadable:
    'This file is no citation style that sets a bibliography by itself. Styles are .csl files from the Zotero style repository.',
  removeStyle: (title: string) => `Remove the style ${title}`,
  key: 'Citation key',
  keyExplained: 'Letters, digits and : . _ - only. It stays with the paper.',
  keyReset: 'Use the pattern',
  keyPattern: 'Pattern of citation keys',
  keyPatternExplained: 'May hold {author}, {Author}, {year}, {word}, {Word} and {id}.',
  noCategories: (papers: number) => `${count(papers, 'paper')} without arXiv category yet: `,
  categoriesComing: 'arXiv is being asked.',
  categoriesFailed: 'arXiv could not be asked now.',
  empty: 'None of these papers is in the library.',
};
