import type { Sha256 } from '../../../shared/library/ids.ts';

interface Known {
  readonly file: Sha256;
  readonly password: string;
}

/** One for each reader that an encrypted PDF is open in, in memory only. */
const known = new Set<Known>();

/** Remembers what opened a PDF until the function returned is called, which is when the PDF is closed. */
export function rememberPassword(file: Sha256, password: string): () => void {
  const one = { file, password };
  known.add(one);
  return () => known.delete(one);
}

/** The password of a PDF that is open, or null: it is closed, or it never asked. */
export function passwordOf(file: Sha256): string | null {
  for (const one of known) if (one.file === file) return one.password;
  return null;
}
