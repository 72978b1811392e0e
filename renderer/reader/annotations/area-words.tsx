import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { annotationWords } from '../../../shared/library/annotation-words.ts';

interface AreaWordsProps {
  readonly annotation: KeyedAnnotation;
  /** Why there is no picture, as a sentence. */
  readonly why: string | null;
}

/** What stands for the picture of an area that cannot be shown. */
export function AreaWords({ annotation, why }: AreaWordsProps) {
  return (
    <>
      <span className="block font-serif text-14 leading-snug">{annotationWords(annotation)}</span>
      {why === null ? null : <span className="block text-12 text-ink-2">{why}</span>}
    </>
  );
}
