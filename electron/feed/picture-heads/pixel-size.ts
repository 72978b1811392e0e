/** Width and height of a picture as its file states them. */
export interface PixelSize {
  readonly width: number;
  readonly height: number;
}

/** Whether the bytes at the offset are exactly this ASCII text. */
export function says(view: DataView, offset: number, text: string): boolean {
  if (offset + text.length > view.byteLength) return false;
  return [...text].every((letter, at) => view.getUint8(offset + at) === letter.charCodeAt(0));
}
