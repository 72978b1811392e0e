import type { ColourNames } from '../../../shared/library/annotation-colours.ts';
import type {
  AnnotationExtent,
  KeyedAnnotation,
  NewAnnotation,
} from '../../../shared/library/annotation-values.ts';
import type { AnnotationColour } from '../../../shared/library/marks.ts';

/** The annotations of an open paper, and what can be done to them; whoever keeps them provides it. */
export interface AnnotationDesk {
  /** In reading order. */
  readonly annotations: readonly KeyedAnnotation[];
  readonly colours: ColourNames;
  /** @returns the keys under which they are made. */
  make(made: readonly NewAnnotation[]): readonly string[];
  recolour(key: string, colour: AnnotationColour): void;
  /** Called at every key; the comments of one sitting are one step back. */
  comment(key: string, comment: string, sitting: string): void;
  label(key: string, labels: readonly string[]): void;
  move(key: string, extent: AnnotationExtent): void;
  remove(key: string): void;
  /** Quotes it in the paper's note. */
  quote(key: string): void;
  copyLink(key: string): void;
  /** Calls a colour by a name of the reader's own; an empty one takes it away. */
  nameColour(colour: AnnotationColour, name: string): void;
}
