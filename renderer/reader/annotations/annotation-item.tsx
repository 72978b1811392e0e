import { ListPlus, MessageSquareQuote, Trash2 } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { colourName } from '../../../shared/library/annotation-markdown.ts';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { annotationWords } from '../../../shared/library/annotation-words.ts';
import { annotationPalette } from '../../../shared/library/marks.ts';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import { ColourRow } from './colour-row.tsx';
import { CommentField } from './comment-field.tsx';
import type { AnnotationDesk } from './desk.ts';
import { LabelField } from './label-field.tsx';

interface AnnotationItemProps {
  readonly annotation: KeyedAnnotation;
  readonly desk: AnnotationDesk;
  readonly known: readonly string[];
  /** Why its place is not what it was, in words. */
  readonly remark?: string | undefined;
  /** What stands for the words of an annotation without any, such as the picture of an area. */
  readonly picture?: ReactNode;
  /** Where it is from, in a list over many papers. */
  readonly from?: string;
  readonly onGo: () => void;
}

const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** One annotation in a list: its words lead to it; its comment and labels are edited in place. */
export function AnnotationItem(props: AnnotationItemProps) {
  const { annotation, desk, known, remark, picture, from, onGo } = props;
  const { key, colour, comment, labels, place } = annotation;
  const [isEdited, setEdited] = useState(false);
  const where = place.surface === 'pdf' ? text.annotations.page(place.pageLabel) : text.annotations.inTheText;
  return (
    <li className="group flex flex-col gap-1 border-line border-b py-2.5 pr-2 pl-3">
      <button
        type="button"
        onClick={onGo}
        title={text.annotations.goTo(where)}
        className="block rounded-control text-left hover:text-accent"
      >
        <span className="block border-l-3 pl-2" style={{ borderColor: annotationPalette[colour] }}>
          {picture ?? (
            <span className="line-clamp-6 font-serif text-14 leading-snug">
              {annotationWords(annotation)}
            </span>
          )}
        </span>
      </button>
      {isEdited ? (
        <div className="flex flex-col gap-1.5 pl-2.5">
          <ColourRow names={desk.colours} chosen={colour} onChoose={(chosen) => desk.recolour(key, chosen)} />
          <CommentField comment={comment} onType={(typed, sitting) => desk.comment(key, typed, sitting)} />
          <LabelField labels={labels} known={known} onChange={(next) => desk.label(key, next)} />
        </div>
      ) : (
        <>
          {comment === '' ? null : (
            <p className="line-clamp-4 whitespace-pre-wrap pl-2.5 select-text">{comment}</p>
          )}
          {labels.length === 0 ? null : (
            <p className="flex flex-wrap gap-1 pl-2.5">
              {labels.map((label) => (
                <span key={label} className="rounded-full bg-wash px-2 text-12">
                  {label}
                </span>
              ))}
            </p>
          )}
        </>
      )}
      {remark === undefined ? null : <p className="pl-2.5 text-12 text-star-ink">{remark}</p>}
      <div className="flex min-h-7 items-center gap-1 pl-2.5 text-12 text-ink-2">
        {from === undefined ? null : <span className="min-w-0 truncate">{from}</span>}
        <span className="shrink-0">
          {[...(from === undefined ? [] : ['']), where, colourName(colour, desk.colours)].join(' · ')}
        </span>
        <span className="ml-auto flex shrink-0">
          <Button
            name={text.annotations.editInPlace}
            showName={false}
            aria-expanded={isEdited}
            icon={<ListPlus {...icon} />}
            onClick={() => setEdited(!isEdited)}
          />
          <Button
            name={text.annotations.quote}
            showName={false}
            icon={<MessageSquareQuote {...icon} />}
            onClick={() => desk.quote(key)}
          />
          <Button
            name={text.annotations.removeThis}
            showName={false}
            icon={<Trash2 {...icon} />}
            onClick={() => desk.remove(key)}
          />
        </span>
      </div>
    </li>
  );
}
