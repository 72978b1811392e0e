import { createPdfFile } from './generator/pdf/pdf-file.ts';
import { bytes, type Reply } from './reply.ts';

/** What a PDF may be instead of what it should be. */
export type PdfFault = 'web-page-pdf' | 'damaged-pdf' | 'long-pdf' | 'large-pdf';

const manyPages = 1_000;
const largeBytes = 40_000_000;
const made = new Map<PdfFault, Buffer>();

/** The reply in which a PDF has given way to another; replies that hold no PDF stay as they are. */
export function spoilPdf(reply: Reply, kind: PdfFault): Reply {
  if (reply.kind !== 'bytes' || reply.type !== 'application/pdf' || reply.status !== 200) return reply;
  const tag = { ...reply.headers, ETag: `"${kind}"` };
  switch (kind) {
    case 'web-page-pdf':
      return bytes(
        `<!doctype html><html><body>${'<p>Not a PDF</p>'.repeat(200)}</body></html>`,
        reply.type,
        tag,
      );
    case 'damaged-pdf':
      return bytes(reply.bytes.subarray(0, Math.floor(reply.bytes.length * 0.6)), reply.type, tag);
    case 'long-pdf':
      return bytes(
        kept(kind, () => manyPagesPdf(manyPages, 0)),
        reply.type,
        tag,
      );
    case 'large-pdf':
      return bytes(
        kept(kind, () => manyPagesPdf(3, largeBytes)),
        reply.type,
        tag,
      );
  }
}

function kept(kind: PdfFault, make: () => Buffer): Buffer {
  const pdf = made.get(kind) ?? make();
  made.set(kind, pdf);
  return pdf;
}

/** A file of so many pages, each with its number, and as many bytes more that say nothing. */
function manyPagesPdf(count: number, padding: number): Buffer {
  const file = createPdfFile();
  const tree = file.reserve();
  const font = file.put(
    '<< /Type /Font /Subtype /Type1 /BaseFont /Times-Roman /Encoding /WinAnsiEncoding >>',
  );
  const resources = file.put(`<< /Font << /F1 ${font} 0 R >> >>`);
  const pages = Array.from({ length: count }, (_, at) => {
    const content = file.stream(`BT /F1 24 Tf 72 700 Td (Page ${at + 1} of ${count}) Tj ET`);
    return file.put(
      `<< /Type /Page /Parent ${tree} 0 R /MediaBox [0 0 612 792] /Resources ${resources} 0 R /Contents ${content} 0 R >>`,
    );
  });
  file.put(
    `<< /Type /Pages /Count ${count} /Kids [${pages.map((page) => `${page} 0 R`).join(' ')}] >>`,
    tree,
  );
  if (padding > 0) file.put(`<< /Length ${padding} >>\nstream\n${' '.repeat(padding)}\nendstream`);
  return file.finish(
    file.put(`<< /Type /Catalog /Pages ${tree} 0 R >>`),
    file.put('<< /Title (Many pages) >>'),
  );
}
