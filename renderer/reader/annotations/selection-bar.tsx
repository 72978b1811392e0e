import { Scaling, StickyNote, Underline } from 'lucide-react';
import type { ColourNames } from '../../../shared/library/annotation-colours.ts';
import type { AnnotationColour } from '../../../shared/library/marks.ts';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import type { PdfSelection } from '../pdf/page-layer.ts';
import { ColourRow } from './colour-row.tsx';

interface SelectionBarProps {
  readonly end: PdfSelection['end'];
  readonly names: ColourNames;
  /** Lets the annotation under the selection stand on it; `null` where there is none. */
  readonly onExtent: (() => void) | null;
  readonly onColour: (colour: AnnotationColour) => void;
  readonly onUnderline: () => void;
  readonly onNote: () => void;
}

const size = { width: 312, height: 38, gap: 8 } as const;
const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** The small bar at the end of a selection. It never takes the focus, so the selection stays. */
export function SelectionBar({ end, names, onExtent, onColour, onUnderline, onNote }: SelectionBarProps) {
  const below = end.bottom + size.gap;
  const top = below + size.height > innerHeight - 28 ? end.top - size.gap - size.height : below;
  const left = Math.max(8, Math.min(end.x - size.width / 2, innerWidth - size.width - 8));
  return (
    <div
      role="toolbar"
      aria-label={text.annotations.selectionBar}
      style={{ top: Math.max(8, top), left }}
      onPointerDown={(event) => event.preventDefault()}
      className="fixed z-30 flex items-center gap-0.5 rounded-card border border-line bg-raised px-1.5 py-1 shadow-float"
    >
      <ColourRow names={names} chosen={null} onChoose={onColour} />
      <span aria-hidden className="mx-1 h-4 w-px bg-line" />
      <Button
        name={text.annotations.underlineSelection}
        showName={false}
        icon={<Underline {...icon} />}
        onClick={onUnderline}
      />
      <Button
        name={text.annotations.commentSelection}
        showName={false}
        icon={<StickyNote {...icon} />}
        onClick={onNote}
      />
      {onExtent === null ? null : (
        <Button
          name={text.annotations.extentSelection}
          showName={false}
          icon={<Scaling {...icon} />}
          onClick={onExtent}
        />
      )}
    </div>
  );
}
