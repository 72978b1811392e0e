/** A piece of text on a page: its size in points, and how far it is from the top. */
export interface PieceOfPage {
  readonly text: string;
  readonly size: number;
  readonly fromTop: number;
  /** Drawn upright; stamps in the margin are not. */
  readonly upright: boolean;
}

/** What a PDF says of itself, by its metadata and its first page. */
export interface PdfSays {
  readonly title: string | null;
  readonly authors: readonly string[];
  readonly pieces: readonly PieceOfPage[];
}

const longest = 300;
/** Titles that programs write when nobody gave one. */
const noTitle = /^(untitled|microsoft word\b.*|document\d*|.*\.(docx?|tex|dvi|pdf|indd)|title|arxiv:.*|)$/i;

/** The title of a paper: what the metadata says if it is one, else the largest lines at the head of the page. */
export function titleOf({ title, pieces }: PdfSays, fileName: string): string {
  const said = title?.replace(/\s+/g, ' ').trim() ?? '';
  if (!noTitle.test(said)) return said.slice(0, longest);
  const head = headline(pieces);
  return (head.length >= 8 ? head : fileName.replace(/\.pdf$/i, '').replace(/[_]+/g, ' ')).slice(0, longest);
}

function headline(pieces: readonly PieceOfPage[]): string {
  const upper = pieces.filter(({ upright, fromTop, text }) => upright && fromTop < 0.5 && text.trim() !== '');
  const largest = Math.max(0, ...upper.map(({ size }) => size));
  const line = upper.filter(({ size }) => size > largest * 0.95).map(({ text }) => text.trim());
  return line.join(' ').replace(/\s+/g, ' ').trim();
}

/** The authors that the metadata names, parted at commas, semicolons or "and". */
export function authorsIn(said: string | null): string[] {
  const names = (said ?? '').split(/\s*[;,]\s*|\s+and\s+/i).map((name) => name.replace(/\s+/g, ' ').trim());
  return [...new Set(names.filter((name) => /\p{L}{2}/u.test(name) && name.length < 80))].slice(0, 500);
}

/** The arXiv id that the first page names: in arXiv's own stamp, else the only one on the page. */
export function arxivIdIn(pieces: readonly PieceOfPage[]): string | null {
  const stamp = /arXiv:\s*(\d{4}\.\d{4,5}|[a-z-]+(?:\.[A-Z]{2})?\/\d{7})(?:v\d+)?/;
  const whole = pieces.map(({ text }) => text).join('');
  const sideways = pieces
    .filter(({ upright }) => !upright)
    .map(({ text }) => text)
    .join('');
  const inMargin = stamp.exec(sideways)?.[1];
  if (inMargin !== undefined) return inMargin;
  const all = new Set([...whole.matchAll(new RegExp(stamp, 'g'))].map(([, id]) => id ?? ''));
  const [only] = all;
  return all.size === 1 && only !== undefined ? only : null;
}
