import type { PdfDocument } from './engine.ts';

/** Where a link or a heading leads: a name that the file resolves, or the place itself as the file has it. */
export type Destination = string | unknown[];

/** A place in the document; `left` and `top` in PDF points, `null` where the file leaves them open. */
export interface Place {
  /** From 0. */
  readonly page: number;
  readonly left: number | null;
  readonly top: number | null;
}

/** What is asked of a document; the rest of it is pdf.js's own affair. */
export type Destinations = Pick<PdfDocument, 'numPages' | 'getDestination' | 'getPageIndex'>;

/** Finds a destination; `null` when it leads nowhere in the document. */
export async function placeOf(document: Destinations, destination: Destination): Promise<Place | null> {
  const explicit: unknown =
    typeof destination === 'string' ? await document.getDestination(destination) : destination;
  if (!Array.isArray(explicit)) return null;
  const [target, kind, first, second]: unknown[] = explicit;
  const page = await pageOf(document, target);
  if (page === null || page < 0 || page >= document.numPages) return null;
  return { page, ...pointOf(nameOf(kind), first, second) };
}

async function pageOf(document: Destinations, target: unknown): Promise<number | null> {
  if (typeof target === 'number') return target;
  if (!isReference(target)) return null;
  try {
    return await document.getPageIndex(target);
  } catch {
    return null;
  }
}

function isReference(value: unknown): value is { num: number; gen: number } {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}

function nameOf(kind: unknown): string {
  if (typeof kind !== 'object' || kind === null || !('name' in kind)) return '';
  return typeof kind.name === 'string' ? kind.name : '';
}

function pointOf(kind: string, first: unknown, second: unknown): Omit<Place, 'page'> {
  const number = (value: unknown): number | null => (typeof value === 'number' ? value : null);
  switch (kind) {
    case 'XYZ':
    case 'FitR':
      return { left: number(first), top: number(second) };
    case 'FitH':
    case 'FitBH':
      return { left: null, top: number(first) };
    default:
      return { left: null, top: null };
  }
}
