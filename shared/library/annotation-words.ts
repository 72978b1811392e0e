import { text } from '../text/text.ts';
import type { KeyedAnnotation } from './annotation-values.ts';

/** What stands for an annotation in a list: its words, else its kind; an area is named after its page. */
export function annotationWords({
  type,
  quote,
  place,
}: Pick<KeyedAnnotation, 'type' | 'quote' | 'place'>): string {
  if (quote.trim() !== '') return quote;
  return type === 'area' && place.surface === 'pdf'
    ? text.annotations.areaOn(place.pageLabel)
    : text.annotations.kinds[type];
}
