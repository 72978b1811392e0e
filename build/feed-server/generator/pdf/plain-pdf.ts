import { createPdfFile, pdfString, pdfText } from './pdf-file.ts';

const linesOnPage = 44;
/** TeX gives the pages of a long document a tree of branches too. */
const pagesOnBranch = 20;

/** A PDF of so many pages in one column; what stands on a page says which page it is. */
export function plainPdf(pages: number): Buffer {
  const file = createPdfFile();
  const font = file.put(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
  );
  const resources = file.put(`<< /Font << /F1 ${font} 0 R >> >>`);
  const top = file.reserve();
  const branches = Array.from({ length: Math.ceil(pages / pagesOnBranch) }, () => file.reserve());
  const sheets = Array.from({ length: pages }, (_sheet, index) => {
    const branch = branches[Math.floor(index / pagesOnBranch)] ?? top;
    const lines = [
      text(`This is sheet number ${index + 1}.`, 14, 720),
      ...Array.from({ length: linesOnPage }, (_line, line) =>
        text(
          `Line ${line} of sheet ${index + 1}: the quick brown fox jumps over the lazy dog, again and again.`,
          10,
          690 - line * 14,
        ),
      ),
    ];
    const content = file.stream(lines.join('\n'));
    return file.put(
      `<< /Type /Page /Parent ${branch} 0 R /MediaBox [0 0 612 792] /Resources ${resources} 0 R /Contents ${content} 0 R >>`,
    );
  });
  for (const [at, branch] of branches.entries()) {
    const kids = sheets.slice(at * pagesOnBranch, (at + 1) * pagesOnBranch);
    file.put(`<< /Type /Pages /Parent ${top} 0 R ${kidsOf(kids, kids.length)} >>`, branch);
  }
  file.put(`<< /Type /Pages ${kidsOf(branches, pages)} >>`, top);
  const root = file.put(`<< /Type /Catalog /Pages ${top} 0 R >>`);
  return file.finish(root, file.put(`<< /Title ${pdfText(`${pages} sheets`)} >>`));
}

const kidsOf = (kids: readonly number[], count: number): string =>
  `/Count ${count} /Kids [${kids.map((kid) => `${kid} 0 R`).join(' ')}]`;

const text = (words: string, size: number, y: number): string =>
  `BT /F1 ${size} Tf 72 ${y} Td ${pdfString(words)} Tj ET`;
