import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PDFDocument, StandardFonts } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { spoilPdf } from '../../build/feed-server/spoil-pdf.ts';
import { paperId } from '../../shared/library/ids.ts';
import { checkPdf } from './pdf-check.ts';
import { readPdfFacts } from './pdf-facts.ts';
import { madePdf } from './pdf-server.test-support.ts';

const one = paperId('2606.10001');
let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'offprint-pdf-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

async function written(bytes: Uint8Array): Promise<string> {
  const file = path.join(folder, `${bytes.length}.pdf`);
  await writeFile(file, bytes);
  return file;
}

/** A PDF as newer programs write it: cross-references and objects in streams. */
async function modern(pages: number): Promise<Uint8Array> {
  const pdf = await PDFDocument.create();
  const font = await pdf.embedFont(StandardFonts.TimesRoman);
  for (let at = 0; at < pages; at += 1) pdf.addPage().drawText(`arXiv:2606.10001v3 page ${at}`, { font });
  return pdf.save({ useObjectStreams: true });
}

const spoilt = (kind: Parameters<typeof spoilPdf>[1]): Buffer => {
  const reply = spoilPdf({ kind: 'bytes', status: 200, bytes: madePdf(), type: 'application/pdf' }, kind);
  return reply.kind === 'bytes' ? reply.bytes : Buffer.alloc(0);
};

describe('checkPdf', () => {
  it('takes a PDF with a table and one with streams, small or large', async () => {
    for (const bytes of [madePdf(), await modern(3), spoilt('long-pdf'), spoilt('large-pdf')])
      await expect(checkPdf(await written(bytes))).resolves.toBeUndefined();
  });

  it.each([
    ['no beginning', Buffer.concat([Buffer.from('\n\n'), madePdf()])],
    ['a web page', spoilt('web-page-pdf')],
    ['no end', spoilt('damaged-pdf')],
    ['an end without references', Buffer.from(`%PDF-1.5\n${'x'.repeat(400)}\nstartxref\n99999\n%%EOF\n`)],
    ['references to something else', Buffer.from(`%PDF-1.5\n${'x'.repeat(400)}\nstartxref\n12\n%%EOF\n`)],
    [
      'references to a stream that is none',
      Buffer.from(`%PDF-1.5\n1 0 obj\n<< /Type /Font >>\n${'x'.repeat(400)}\nstartxref\n9\n%%EOF\n`),
    ],
    [
      'a table without a root',
      Buffer.from(`%PDF-1.5\nxref\n0 1\ntrailer\n<< /Size 1 >>\n${' '.repeat(300)}startxref\n9\n%%EOF\n`),
    ],
  ])('refuses %s', async (_what, bytes) => {
    await expect(checkPdf(await written(bytes))).rejects.toMatchObject({ failure: { kind: 'malformed' } });
  });
});

describe('readPdfFacts', () => {
  it('counts pages and reads the stamp', async () => {
    expect(await readPdfFacts(await written(madePdf()), one)).toEqual({ pages: 1, version: 'v2' });
    expect(await readPdfFacts(await written(await modern(7)), null)).toMatchObject({ pages: 7 });
    expect(await readPdfFacts(await written(spoilt('long-pdf')), one)).toEqual({
      pages: 1_000,
      version: null,
    });
  });

  it('says nothing of another paper’s stamp, nor of what it cannot read', async () => {
    expect((await readPdfFacts(await written(madePdf()), paperId('2606.99999'))).version).toBeNull();
    expect(await readPdfFacts(await written(Buffer.from('<<'.repeat(500_000))), one)).toEqual({
      pages: null,
      version: null,
    });
  });
});
