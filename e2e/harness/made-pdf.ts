import { degrees, PDFDocument, PDFName, PDFString, rgb, StandardFonts } from '@cantoo/pdf-lib';

/** A PDF that runs a script when it is opened, has a link that leads outside, and counts its pages in Roman numbers. */
export async function hostilePdf(): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const sheet = document.addPage([612, 792]);
  sheet.drawText('A page with a script and a link.', { x: 72, y: 700, size: 14, font });
  document.catalog.set(PDFName.of('PageLabels'), document.context.obj({ Nums: [0, { S: 'r' }] }));
  document.addJavaScript('attack', 'app.alert("run"); app.launchURL("https://example.org/taken");');
  const link = document.context.register(
    document.context.obj({
      Type: 'Annot',
      Subtype: 'Link',
      Rect: [72, 690, 300, 720],
      Border: [0, 0, 0],
      A: { Type: 'Action', S: 'URI', URI: PDFString.of('https://example.org/outside') },
    }),
  );
  sheet.node.set(PDFName.of('Annots'), document.context.obj([link]));
  return document.save();
}

/** A PDF that only its password opens. */
export async function lockedPdf(password: string): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  document.addPage([612, 792]).drawText('Behind the lock.', { x: 72, y: 700, size: 14, font });
  document.encrypt({ userPassword: password, ownerPassword: `${password}-owner` });
  return document.save();
}

/** A PDF with a picture on its page. */
export async function picturePdf(png: Uint8Array): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  const sheet = document.addPage([612, 792]);
  sheet.drawText('A page with a picture.', { x: 72, y: 720, size: 14, font, color: rgb(0, 0, 0) });
  sheet.drawImage(await document.embedPng(png), {
    x: 72,
    y: 400,
    width: 300,
    height: 260,
    rotate: degrees(0),
  });
  return document.save();
}

/** A PDF of so many pages of lines, each line with its number and that of its page. */
export async function linedPdf(pages: number): Promise<Uint8Array> {
  const document = await PDFDocument.create();
  const font = await document.embedFont(StandardFonts.TimesRoman);
  for (let page = 1; page <= pages; page += 1) {
    const sheet = document.addPage([612, 792]);
    for (let line = 1; line <= 42; line += 1) {
      const words = `Line ${line} of sheet ${page}: the quick brown fox jumps over the lazy dog.`;
      sheet.drawText(words, { x: 72, y: 716 - line * 15, size: 10, font });
    }
  }
  return document.save();
}
