import type { WrittenAnnotation } from './written-annotation.ts';

export interface WriterWish {
  readonly file: Uint8Array;
  readonly annotations: readonly WrittenAnnotation[];
}

export type WriterAnswer =
  | { readonly ok: true; readonly file: Uint8Array }
  | { readonly ok: false; readonly reason: string };
