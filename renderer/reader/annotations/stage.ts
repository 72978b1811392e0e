import type { AnnotationColour } from '../../../shared/library/marks.ts';
import { Writable } from '../readable.ts';

/** What the next selection, click or drag makes; `none` leaves the pages to reading. */
export const markModes = ['none', 'highlight', 'underline', 'note', 'area'] as const;
export type MarkMode = (typeof markModes)[number];
/** What can be taken in hand. */
export type MarkTool = Exclude<MarkMode, 'none'>;

interface StageState {
  readonly mode: MarkMode;
  /** The annotation whose card is open. */
  readonly open: string | null;
  /** An annotation that was gone to and shows itself until the reader does something else. */
  readonly shown: string | null;
  /** Whether a caret stands on the page, moved by keys. */
  readonly caret: boolean;
  /** Whether the list is narrowed to what another version has changed. */
  readonly changedOnly: boolean;
}

/** What is going on with the annotations of one open document; tools, marks and list share it. */
export class AnnotationStage {
  readonly state = new Writable<StageState>({
    mode: 'none',
    open: null,
    shown: null,
    caret: false,
    changedOnly: false,
  });

  /** Takes a tool in hand, or lays it down when it is in hand already. */
  toggle(mode: MarkTool): void {
    this.#change({ mode: this.state.get().mode === mode ? 'none' : mode, open: null });
  }

  layDown(): void {
    this.#change({ mode: 'none' });
  }

  /** Opens the card of an annotation, or closes the open one. */
  open(key: string | null): void {
    this.#change({ open: key, mode: 'none' });
  }

  show(key: string | null): void {
    this.#change({ shown: key });
  }

  setChangedOnly(changedOnly: boolean): void {
    this.#change({ changedOnly });
  }

  setCaret(caret: boolean): void {
    this.#change({ caret });
  }

  #change(part: Partial<StageState>): void {
    this.state.set({ ...this.state.get(), ...part });
  }
}

/** The colour that was used last; it is used next. */
export interface ColourChoice {
  get(): AnnotationColour;
  set(colour: AnnotationColour): void;
}
