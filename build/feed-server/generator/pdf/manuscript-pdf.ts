import type { Manuscript } from '../manuscript.ts';
import { type Block, blocksOf } from './blocks.ts';
import { drawBlock, drawText, type Page, pageSize } from './page.ts';
import { createPdfFile, pdfText } from './pdf-file.ts';
import { breakLines, plainTex, toWinAnsi, widthOf } from './typeset.ts';

const margin = 54;
const gutter = 22;
const measure = (pageSize.width - 2 * margin - gutter) / 2;
const bottom = 56;

interface Place {
  readonly page: number;
  readonly x: number;
  readonly y: number;
}

/**
 * The paper as a PDF of several pages in two columns: selectable text, an outline, citations that link to the
 * references, a vector chart. Only standard fonts, none embedded. `stamp` runs up the margin as on arXiv.
 */
export function manuscriptPdf(paper: Manuscript, stamp: string): Buffer {
  const { pages, places } = layOut(paper, stamp);
  const file = createPdfFile();
  const tree = file.reserve();
  const fonts = (['Times-Roman', 'Times-Bold', 'Times-Italic'] as const).map((name) =>
    file.put(`<< /Type /Font /Subtype /Type1 /BaseFont /${name} /Encoding /WinAnsiEncoding >>`),
  );
  const resources = file.put(
    `<< /Font << ${fonts.map((number, at) => `/F${at + 1} ${number} 0 R`).join(' ')} >> >>`,
  );
  const numbers = pages.map((page) => {
    const content = file.stream(page.operators.join('\n'));
    const annotations = page.links.map((link) => `${file.put(link)} 0 R`).join(' ');
    return file.put(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 ${pageSize.width} ${pageSize.height}] /Resources ${resources} 0 R /Contents ${content} 0 R /Annots [${annotations}] >>`,
    );
  });
  file.put(
    `<< /Type /Pages /Count ${pages.length} /Kids [${numbers.map((number) => `${number} 0 R`).join(' ')}] >>`,
    tree,
  );
  const destination = ({ page, x, y }: Place): string =>
    `[${numbers[page]} 0 R /XYZ ${x.toFixed(1)} ${y.toFixed(1)} null]`;
  const destinations = file.put(
    `<< ${[...places].map(([name, place]) => `/${name} ${destination(place)}`).join(' ')} >>`,
  );

  const titles: [string, string][] = [
    ['Abstract', 'abstract'],
    ...paper.sections.map((section, at): [string, string] => [
      `${at + 1} ${section.heading}`,
      `section${at + 1}`,
    ]),
    ['References', 'references'],
  ];
  const outline = file.reserve();
  const items = titles.map(() => file.reserve());
  for (const [at, [title, name]] of titles.entries()) {
    const [previous, next] = [items[at - 1], items[at + 1]];
    file.put(
      `<< /Title ${pdfText(title)} /Parent ${outline} 0 R /Dest /${name}${previous === undefined ? '' : ` /Prev ${previous} 0 R`}${next === undefined ? '' : ` /Next ${next} 0 R`} >>`,
      items[at],
    );
  }
  file.put(
    `<< /Type /Outlines /First ${items[0]} 0 R /Last ${items.at(-1)} 0 R /Count ${items.length} >>`,
    outline,
  );
  const root = file.put(
    `<< /Type /Catalog /Pages ${tree} 0 R /Outlines ${outline} 0 R /Dests ${destinations} 0 R /PageMode /UseOutlines >>`,
  );
  const info = file.put(
    `<< /Title ${pdfText(paper.title)} /Author ${pdfText(paper.authors.join(', '))} /Producer ${pdfText('Feed server')} >>`,
  );
  return file.finish(root, info);
}

function layOut(
  paper: Manuscript,
  stamp: string,
): { readonly pages: Page[]; readonly places: Map<string, Place> } {
  const first: Page = { operators: [], links: [] };
  const pages: Page[] = [first];
  const places = new Map<string, Place>();
  let page = first;
  let top = drawTitle(first, paper, stamp);
  let column = 0;
  let y = top;
  for (const block of blocksOf(paper, measure)) {
    let before = y === top ? 0 : block.before;
    if (y - before - block.height < bottom + keepWithNext(block)) {
      column++;
      if (column === 2) {
        page = { operators: [], links: [] };
        pages.push(page);
        column = 0;
        top = pageSize.height - margin;
      }
      y = top;
      before = 0;
    }
    y -= before + block.height;
    const x = margin + column * (measure + gutter);
    if (block.destination !== undefined)
      places.set(block.destination, { page: pages.length - 1, x, y: y + block.height });
    drawBlock(page, block, x, y, measure);
  }
  for (const [at, each] of pages.entries())
    drawText(each, String(at + 1), 'F1', 9, pageSize.width / 2 - 3, 32);
  return { pages, places };
}

/** A heading must not stand alone at the foot of a column. */
const keepWithNext = (block: Block): number => (block.line?.face === 'F2' && block.line.size === 12 ? 26 : 0);

/** Draws title, authors and stamp; returns the upper edge of the columns. */
function drawTitle(page: Page, paper: Manuscript, stamp: string): number {
  const across = pageSize.width - 2 * margin;
  let y = pageSize.height - margin - 20;
  const centre = (text: string, face: 'F1' | 'F2', size: number): void => {
    for (const line of breakLines(toWinAnsi(plainTex(text)), face, size, across)) {
      drawText(page, line, face, size, margin + (across - widthOf(line, face, size)) / 2, y);
      y -= size * 1.25;
    }
  };
  centre(paper.title, 'F2', 17);
  y -= 6;
  centre(paper.authors.join(', '), 'F1', 10.5);
  page.operators.push(
    `q 0 1 -1 0 32 220 cm 0.5 g BT /F1 18 Tf 0 0 Td (${stamp.replace(/[\\()]/g, '')}) Tj ET Q`,
  );
  return y - 10;
}
