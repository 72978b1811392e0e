import { useEffect, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { Empty } from '../../ui/empty.tsx';
import type { PdfSurface } from '../pdf/pdf-surface.ts';
import { type OutlineItem, outlineOf } from './outline.ts';

/** The document's headings; a click goes there. */
export function OutlinePane({ surface }: { readonly surface: PdfSurface }) {
  const [items, setItems] = useState<readonly OutlineItem[] | null>(null);
  useEffect(() => {
    let isWanted = true;
    outlineOf(surface.document).then(
      (read) => (isWanted ? setItems(read) : undefined),
      () => (isWanted ? setItems([]) : undefined),
    );
    return () => {
      isWanted = false;
    };
  }, [surface]);
  if (items === null) return null;
  if (items.length === 0) return <Empty what={text.reader.noOutline} />;
  return (
    <nav aria-label={text.reader.outline} className="h-full overflow-y-auto p-2">
      <Items items={items} depth={0} onChosen={(destination) => surface.follow(destination)} />
    </nav>
  );
}

interface ItemsProps {
  readonly items: readonly OutlineItem[];
  readonly depth: number;
  readonly onChosen: (destination: string | unknown[]) => void;
}

function Items({ items, depth, onChosen }: ItemsProps) {
  return (
    <ul>
      {items.map((item, index) => (
        <li key={index}>
          <button
            type="button"
            disabled={item.destination === null}
            onClick={() => (item.destination === null ? undefined : onChosen(item.destination))}
            style={{ paddingLeft: 8 + depth * 14 }}
            className={`w-full rounded-control py-1 pr-2 text-left text-balance hover:bg-wash ${depth === 0 ? 'font-semibold' : 'text-ink-2'}`}
          >
            {item.title}
          </button>
          <Items items={item.items} depth={depth + 1} onChosen={onChosen} />
        </li>
      ))}
    </ul>
  );
}
