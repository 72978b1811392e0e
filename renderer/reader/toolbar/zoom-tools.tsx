import { Minus, Plus } from 'lucide-react';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import type { PdfSurface } from '../pdf/pdf-surface.ts';
import { fits, type PdfState, type Zoom } from '../pdf/view-state.ts';
import { icon } from './icons.ts';

interface ZoomToolsProps {
  readonly surface: PdfSurface;
  readonly state: PdfState;
}

const scales = [0.5, 0.75, 1, 1.25, 1.5, 2, 3, 4] as const;

/** Zooming in steps, and a list of sizes with the two that fit the window. */
export function ZoomTools({ surface, state }: ZoomToolsProps) {
  const chosen = typeof state.zoom === 'number' ? 'own' : state.zoom;
  return (
    <div className="flex items-center gap-0.5">
      <Button
        name={text.reader.zoomOut}
        showName={false}
        icon={<Minus {...icon} />}
        onClick={() => surface.zoomBy(-1)}
      />
      <select
        aria-label={text.reader.zoom}
        value={chosen}
        onChange={(event) => surface.zoomTo(zoomOf(event.target.value))}
        className="h-7 w-24 appearance-none rounded-control border border-line bg-raised px-2 text-center tabular-nums hover:border-ink-2/50"
      >
        <option value="own">{text.reader.percent(state.scale)}</option>
        {fits.map((fit) => (
          <option key={fit} value={fit}>
            {text.reader.fits[fit]}
          </option>
        ))}
        {scales.map((scale) => (
          <option key={scale} value={scale}>
            {text.reader.percent(scale)}
          </option>
        ))}
      </select>
      <Button
        name={text.reader.zoomIn}
        showName={false}
        icon={<Plus {...icon} />}
        onClick={() => surface.zoomBy(1)}
      />
    </div>
  );
}

function zoomOf(value: string): Zoom {
  return fits.find((fit) => fit === value) ?? (Number(value) || 1);
}
