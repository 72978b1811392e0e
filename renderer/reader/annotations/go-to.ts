import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import type { PdfHost } from '../pdf/page-layer.ts';
import { around } from './rects.ts';
import type { AnnotationStage } from './stage.ts';

/** Goes to an annotation and lets it show itself. */
export function goToAnnotation(host: PdfHost, stage: AnnotationStage, { key, place }: KeyedAnnotation): void {
  if (place.surface !== 'pdf') return;
  const rect = place.rects[0] ?? around(place.rects);
  if (rect === null) host.goTo(place.page);
  else host.goTo(place.page, rect);
  stage.show(key);
}
