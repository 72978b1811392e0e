import { type CSSProperties, useState } from 'react';
import type { TextHost } from '../../text/text-layer.ts';
import { nameOf } from '../marks-on-page.tsx';
import type { PlacedInText } from './use-text-parts.ts';

interface TextMarksProps {
  readonly host: TextHost;
  readonly placed: readonly PlacedInText[];
  readonly onOpen: (key: string) => void;
  readonly onRemove: (key: string) => void;
}

/** The marks of a text for the keyboard: each shows itself around its words when it has the focus. */
export function TextMarks({ host, placed, onOpen, onRemove }: TextMarksProps) {
  const [focused, setFocused] = useState<{ key: string; style: CSSProperties } | null>(null);
  const show = ({ annotation: { key }, start, end }: PlacedInText): void => {
    const range = host.rangeOf(start, end);
    if (range === null) return;
    const window = host.scroller.getBoundingClientRect();
    const before = range.getBoundingClientRect();
    if (before.bottom < window.top || before.top > window.bottom) host.goTo(start);
    const { left, top, width, height } = range.getBoundingClientRect();
    setFocused({ key, style: { left, top, width, height } });
  };
  return placed.map((each) => {
    const { key } = each.annotation;
    return (
      <button
        key={key}
        type="button"
        data-annotation-key={key}
        aria-label={nameOf(each.annotation)}
        aria-haspopup="dialog"
        className={focused?.key === key ? 'pointer-events-none fixed rounded-control' : 'sr-only'}
        style={focused?.key === key ? focused.style : undefined}
        onFocus={() => show(each)}
        onBlur={() => setFocused(null)}
        onClick={() => onOpen(key)}
        onKeyDown={(event) => {
          if (event.key !== 'Delete' && event.key !== 'Backspace') return;
          event.preventDefault();
          event.stopPropagation();
          onRemove(key);
        }}
      />
    );
  });
}
