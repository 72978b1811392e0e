/** Something that the palette can do. */
export interface PaletteItem {
  /** The same item has the same key tomorrow; its beginning says of which kind it is. */
  readonly key: string;
  /** What stands before the name. */
  readonly kind: string;
  readonly name: string;
  /** More words by which it is found. */
  readonly also: string;
  /** Its keys on the keyboard. */
  readonly keys?: string | undefined;
  readonly run: () => void;
}
