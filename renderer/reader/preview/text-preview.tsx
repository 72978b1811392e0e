import type { TextSurface } from '../text/text-surface.ts';
import { LinkPreview, type Target } from './link-preview.tsx';

/** Longer descriptions say no more, characters. */
const longest = 300;

/** What the links of a text lead to: the entry, figure, table or formula, or how the section begins. */
export function TextPreview({ surface }: { readonly surface: TextSurface }) {
  return (
    <LinkPreview
      scroller={surface.scroller}
      className="text-preview"
      linkAround={(element) => element.closest<HTMLElement>('[data-target]')}
      targetOf={async (link) => targetOf(surface, link)}
    />
  );
}

function targetOf(surface: TextSurface, link: HTMLElement): Omit<Target, 'link'> | null {
  const anchor = surface.anchorOf(link.dataset.target ?? '');
  if (anchor === null) return null;
  const content = document.createElement('div');
  content.append(copyOf(anchor));
  // A heading says little: what it stands over is shown with it.
  const next = anchor.dataset.heading === undefined ? null : anchor.nextElementSibling;
  if (next !== null) content.append(copyOf(next));
  return { content, text: wordsOf(content).slice(0, longest) };
}

/** The words that are seen: KaTeX has each formula a second time, for screen readers. */
function wordsOf(content: HTMLElement): string {
  const seen = content.cloneNode(true);
  if (!(seen instanceof HTMLElement)) return '';
  for (const twice of seen.querySelectorAll('.katex-mathml')) twice.remove();
  return (seen.textContent ?? '').replace(/\s+/g, ' ').trim();
}

/** A copy that nothing in the text leads to any more. */
function copyOf(element: Element): Node {
  const copy = element.cloneNode(true);
  if (!(copy instanceof Element)) return copy;
  for (const each of [copy, ...copy.querySelectorAll('*')]) {
    for (const name of [
      'id',
      'tabindex',
      'data-start',
      'data-length',
      'data-anchor',
      'data-heading',
      'data-target',
    ])
      each.removeAttribute(name);
  }
  return copy;
}
