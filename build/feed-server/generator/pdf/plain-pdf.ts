import { createPdfFile, pdfString, pdfText } from './pdf-file.ts';

const linesOnPage = 44;

/** A PDF of so many pages in one column; what stands on a page says which page it is. */
export function plainPdf(pages: number): Buffer {
  const file = createPdfFile();
  const tree = file.reserve();
  const font = file.put(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
  );
  const resources = file.put(`<< /Font << /F1 ${font} 0 R >> >>`);
  const sheets = Array.from({ length: pages }, (_sheet, index) => {
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
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 612 792] /Resources ${resources} 0 R /Contents ${content} 0 R >>`,
    );
  });
  file.put(
    `<< /Type /Pages /Count ${pages} /Kids [${sheets.map((sheet) => `${sheet} 0 R`).join(' ')}] >>`,
    tree,
  );
  const root = file.put(`<< /Type /Catalog /Pages ${tree} 0 R >>`);
  return file.finish(root, file.put(`<< /Title ${pdfText(`${pages} sheets`)} >>`));
}

const text = (words: string, size: number, y: number): string =>
  `BT /F1 ${size} Tf 72 ${y} Td ${pdfString(words)} Tj ET`;
