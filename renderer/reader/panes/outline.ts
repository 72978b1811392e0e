import type { PdfDocument } from '../pdf/engine.ts';

/** A heading of a document's outline. */
export interface OutlineItem {
  readonly title: string;
  /** Where it leads: a destination's name, the destination itself, or nowhere. */
  readonly destination: string | unknown[] | null;
  readonly items: readonly OutlineItem[];
}

/** The outline as the file has it; empty when there is none. */
export async function outlineOf(document: PdfDocument): Promise<readonly OutlineItem[]> {
  return ((await document.getOutline()) ?? []).map(itemOf);
}

interface FileItem {
  readonly title: string;
  readonly dest: string | unknown[] | null;
  readonly items: readonly FileItem[];
}

const itemOf = ({ title, dest, items }: FileItem): OutlineItem => ({
  title: title.trim(),
  destination: dest,
  items: items.map(itemOf),
});
