import type { CitedPaper } from './cited-paper.ts';
import { cslItem } from './csl-item.ts';
import type { DataFormat } from './formats.ts';
import { writeBib } from './write-bib.ts';
import { writeRis } from './write-ris.ts';

/** Papers as the text of a file that other programs read. */
export function writeCitations(format: DataFormat, papers: readonly CitedPaper[]): string {
  switch (format) {
    case 'bibtex':
    case 'biblatex':
      return writeBib(format, papers);
    case 'ris':
      return writeRis(papers);
    case 'csl-json':
      return `${JSON.stringify(papers.map(cslItem), null, 2)}\n`;
  }
}
