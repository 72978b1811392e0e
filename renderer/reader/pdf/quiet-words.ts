import { GenericL10n } from 'pdfjs-dist/legacy/web/pdf_viewer.mjs';

/**
 * pdf.js's own words, without its watch over everything that is added to the pages: that costs a long document
 * more than its first page. The pages are named by `PaintedPages`.
 */
export class QuietWords extends GenericL10n {
  constructor() {
    super(null);
  }

  override async translate(): Promise<void> {}

  override pause(): void {}

  override resume(): void {}
}
