import { useMemo } from 'react';
import type { KeyedAnnotation } from '../../../../shared/library/annotation-values.ts';
import { partOf, searchedText, type TextPart } from './anchor-in-text.ts';

/** An annotation with its place in the text that is open. */
export interface PlacedInText extends TextPart {
  readonly annotation: KeyedAnnotation;
}

/** Where annotations stand in a text, in its order, and which have no place in it. */
export function useTextParts(
  plain: string,
  annotations: readonly KeyedAnnotation[],
): { readonly placed: readonly PlacedInText[]; readonly orphans: ReadonlySet<string> } {
  const searched = useMemo(() => searchedText(plain), [plain]);
  return useMemo(() => {
    const found = annotations.map((annotation) => ({ annotation, part: partOf(searched, annotation) }));
    return {
      placed: found
        .flatMap(({ annotation, part }) => (part === null ? [] : { annotation, ...part }))
        .sort((a, b) => a.start - b.start),
      orphans: new Set(found.flatMap(({ annotation, part }) => (part === null ? annotation.key : []))),
    };
  }, [searched, annotations]);
}
