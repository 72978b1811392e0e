import { Link, MessageSquareQuote, Trash2 } from 'lucide-react';
import { Popover } from 'radix-ui';
import { useRef } from 'react';
import type { KeyedAnnotation } from '../../../shared/library/annotation-values.ts';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import { ColourRow } from './colour-row.tsx';
import { CommentField } from './comment-field.tsx';
import type { AnnotationDesk } from './desk.ts';
import { LabelField } from './label-field.tsx';
import { labelsOf } from './narrowing.ts';

interface AnnotationCardProps {
  readonly annotation: KeyedAnnotation;
  readonly desk: AnnotationDesk;
  /** The mark that it belongs to; the card stands beside it. */
  readonly mark: { getBoundingClientRect(): DOMRect };
  readonly onClose: () => void;
  /** Gives the keyboard back once the card is gone. */
  readonly onClosed: () => void;
}

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** One annotation, to be commented, labelled, coloured and deleted, beside its mark. */
export function AnnotationCard({ annotation, desk, mark, onClose, onClosed }: AnnotationCardProps) {
  const { key, colour, comment, labels } = annotation;
  const content = useRef<HTMLDivElement>(null);
  return (
    <Popover.Root open onOpenChange={(open) => (open ? undefined : onClose())}>
      <Popover.Anchor virtualRef={{ current: mark }} />
      <Popover.Portal>
        <Popover.Content
          ref={content}
          aria-label={text.annotations.edit}
          side="bottom"
          align="start"
          sideOffset={6}
          collisionPadding={12}
          onOpenAutoFocus={(event) => {
            event.preventDefault();
            content.current?.querySelector('textarea')?.focus();
          }}
          onCloseAutoFocus={(event) => {
            event.preventDefault();
            onClosed();
          }}
          className="z-40 flex w-[272px] flex-col gap-2 rounded-card border border-line bg-raised p-2.5 shadow-float"
        >
          <ColourRow names={desk.colours} chosen={colour} onChoose={(chosen) => desk.recolour(key, chosen)} />
          <CommentField comment={comment} onType={(typed, sitting) => desk.comment(key, typed, sitting)} />
          <LabelField
            labels={labels}
            known={labelsOf(desk.annotations)}
            onChange={(next) => desk.label(key, next)}
          />
          <div className="-mx-1 flex items-center">
            <Button
              name={text.annotations.quote}
              icon={<MessageSquareQuote {...icon} />}
              onClick={() => desk.quote(key)}
            />
            <span className="ml-auto flex">
              <Button
                name={text.annotations.copyLink}
                showName={false}
                icon={<Link {...icon} />}
                onClick={() => desk.copyLink(key)}
              />
              <Button
                name={text.annotations.removeThis}
                showName={false}
                icon={<Trash2 {...icon} />}
                onClick={() => {
                  onClose();
                  desk.remove(key);
                }}
              />
            </span>
          </div>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
