import { type AnnotationColour, annotationColours } from '../../../shared/library/marks.ts';
import { remember } from '../../app/remembered.ts';

const isColour = (text: string): text is AnnotationColour =>
  annotationColours.some((colour) => colour === text);

/** The colour that was used last on this machine. */
export const colourChoice = remember<AnnotationColour>('annotation-colour', 'yellow', isColour);
