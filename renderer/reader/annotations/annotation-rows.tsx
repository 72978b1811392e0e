import { type ReactNode, useState } from 'react';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import type { Narrowing } from './narrowing.ts';

/** So many are shown at once; the others come when they are asked for. */
const atOnce = 100;

interface AnnotationRowsProps<Annotation> {
  readonly name: string;
  readonly annotations: readonly Annotation[];
  /** What they were narrowed by: another one begins at the top again. */
  readonly narrowing: Narrowing;
  readonly children: (annotation: Annotation) => ReactNode;
}

/** The rows of a list of annotations, however long it is. */
export function AnnotationRows<Annotation extends KeyedAnnotation>(props: AnnotationRowsProps<Annotation>) {
  const { name, annotations, narrowing, children } = props;
  const [more, setMore] = useState({ narrowing, most: atOnce });
  const most = more.narrowing === narrowing ? more.most : atOnce;
  return (
    <>
      <ul aria-label={name}>{annotations.slice(0, most).map(children)}</ul>
      {annotations.length > most ? (
        <div className="flex justify-center p-4">
          <Button
            name={text.annotations.showMore}
            tone="framed"
            onClick={() => setMore({ narrowing, most: most + atOnce })}
          />
        </div>
      ) : null}
    </>
  );
}
