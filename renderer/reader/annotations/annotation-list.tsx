import { type ReactNode, useDeferredValue, useMemo, useState } from 'react';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import { Empty } from '../../ui/empty.tsx';
import { AnnotationItem } from './annotation-item.tsx';
import { AnnotationRows } from './annotation-rows.tsx';
import type { AnnotationDesk } from './desk.ts';
import { labelsOf, narrowed, notNarrowed } from './narrowing.ts';
import { NarrowingBar } from './narrowing-bar.tsx';

interface AnnotationListProps {
  readonly desk: AnnotationDesk;
  /** What can be done with all of them. */
  readonly tools: ReactNode;
  remark?(annotation: KeyedAnnotation): string | undefined;
  picture?(annotation: KeyedAnnotation): ReactNode;
  /** Those that another version has changed, where the list can be narrowed to them. */
  readonly changed?: ChangedChoice;
  onGo(annotation: KeyedAnnotation): void;
}

export interface ChangedChoice {
  readonly keys: ReadonlySet<string>;
  readonly isOnly: boolean;
  readonly onOnly: (isOnly: boolean) => void;
}

/** The annotations of one paper in reading order, narrowed by words, colour and label. */
export function AnnotationList({ desk, tools, remark, picture, changed, onGo }: AnnotationListProps) {
  const [narrowing, setNarrowing] = useState(notNarrowed);
  const { annotations, colours } = desk;
  // A key in the search field is shown at once, a long list in its own time.
  const wanted = useDeferredValue(narrowing);
  const only = changed?.isOnly === true && changed.keys.size > 0 ? changed.keys : null;
  const shown = useMemo(() => {
    const found = narrowed(annotations, wanted);
    return only === null ? found : found.filter(({ key }) => only.has(key));
  }, [annotations, wanted, only]);
  const rows = useMemo(() => {
    const known = labelsOf(annotations);
    return (
      <AnnotationRows name={text.annotations.title} annotations={shown} narrowing={wanted}>
        {(annotation) => (
          <AnnotationItem
            key={annotation.key}
            annotation={annotation}
            desk={desk}
            known={known}
            remark={remark?.(annotation)}
            picture={picture?.(annotation)}
            onGo={() => onGo(annotation)}
          />
        )}
      </AnnotationRows>
    );
  }, [shown, wanted, desk, remark, picture, onGo]);
  const showAll = (): void => {
    setNarrowing(notNarrowed);
    changed?.onOnly(false);
  };
  if (annotations.length === 0) return <Empty what={text.annotations.none} />;
  return (
    <div className="flex h-full min-h-0 flex-col">
      <div className="flex flex-col gap-1.5 border-line border-b p-2">
        <NarrowingBar
          annotations={annotations}
          names={colours}
          narrowing={narrowing}
          onChange={setNarrowing}
        />
        {changed === undefined || changed.keys.size === 0 ? null : (
          <label className="flex items-center gap-2 pl-1 text-12">
            <input
              type="checkbox"
              className="size-3.5 shrink-0 accent-accent"
              checked={changed.isOnly}
              onChange={(event) => changed.onOnly(event.target.checked)}
            />
            {text.annotations.changedOnly}
          </label>
        )}
        <div className="flex items-center justify-between pl-1 text-12 text-ink-2">
          {text.annotations.shown(shown.length, annotations.length)}
          {tools}
        </div>
      </div>
      {shown.length === 0 ? (
        <div className="flex flex-col items-center gap-2 p-6 text-ink-2">
          {text.annotations.noMatch}
          <Button name={text.annotations.showAll} tone="framed" onClick={showAll} />
        </div>
      ) : (
        <div className="min-h-0 flex-1 overflow-y-auto">{rows}</div>
      )}
    </div>
  );
}
