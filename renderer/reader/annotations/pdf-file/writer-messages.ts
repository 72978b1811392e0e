import type { WrittenFile } from './write-annotations.ts';
import type { WrittenAnnotation } from './written-annotation.ts';

export interface WriterWish {
  readonly file: Uint8Array;
  readonly annotations: readonly WrittenAnnotation[];
  /** What opened the file in the reader, if it asked. */
  readonly password: string | null;
}

export type WriterAnswer =
  | ({ readonly ok: true } & WrittenFile)
  | { readonly ok: false; readonly isLocked: boolean; readonly reason: string };
