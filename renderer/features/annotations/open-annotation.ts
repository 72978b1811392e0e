import { toFailure } from '../../../shared/failure/to-failure.ts';
import { isAnnotationKey, type PaperLink } from '../../../shared/library/annotation-link.ts';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { goTo } from '../../app/navigation.ts';
import { readHash } from '../../app/place.ts';
import { openReader } from '../../app/reading.ts';
import { annotationAt } from '../../queries/annotations.ts';
import { presentFailure, say } from '../messages/messages.ts';

/** Opens a paper in the reader, on the surface of one of its annotations, and goes there. */
export async function openAnnotation(paper: PaperId, key: string): Promise<void> {
  try {
    const annotation = await annotationAt(key);
    if (annotation === null) say({ text: text.annotations.gone, undo: null });
    openReader(paper, annotation?.place.surface ?? 'pdf', { annotation: annotation === null ? null : key });
  } catch (thrown) {
    presentFailure(toFailure(thrown));
  }
}

/** Follows a link into the library: to an annotation in the reader, else to the paper. */
export function openPaperLink({ paper, annotation }: PaperLink): void {
  if (annotation === null) goTo({ name: 'all' }, paper);
  else void openAnnotation(paper, annotation);
}

/** Opens the annotation that an address names, such as `#/all?paper=ID&annotation=KEY`; else does nothing. */
export function openAnnotationIn(hash: string): void {
  const { paper } = readHash(hash);
  const key = new URLSearchParams(hash.split('?')[1] ?? '').get('annotation');
  if (paper !== null && key !== null && isAnnotationKey(key)) void openAnnotation(paper, key);
}
