import { cutOut } from '../pdf/cut-out.ts';
import { placeOf } from '../pdf/destination.ts';
import type { PdfSurface } from '../pdf/pdf-surface.ts';
import { LinkPreview, type Target } from './link-preview.tsx';

/** What the links of a PDF lead to: the part of the page, as a picture. */
export function PdfPreview({ surface }: { readonly surface: PdfSurface }) {
  return (
    <LinkPreview
      scroller={surface.scroller}
      className="bg-[var(--page-paper)]"
      linkAround={(element) => linkAround(surface, element)}
      targetOf={(link) => targetOf(surface, link)}
    />
  );
}

function linkAround({ links }: PdfSurface, element: Element): HTMLAnchorElement | null {
  const link = element.closest('a');
  return link === null || links.destinationOf(link) === null ? null : link;
}

async function targetOf(
  { document, links }: PdfSurface,
  link: HTMLElement,
): Promise<Omit<Target, 'link'> | null> {
  const destination = link instanceof HTMLAnchorElement ? links.destinationOf(link) : null;
  if (destination === null) return null;
  try {
    const place = await placeOf(document, destination);
    if (place === null) return null;
    const { canvas, text } = await cutOut(document, place);
    const content = window.document.createElement('div');
    content.className = 'page-picture pt-1.5';
    content.append(canvas);
    return { content, text };
  } catch {
    return null;
  }
}
