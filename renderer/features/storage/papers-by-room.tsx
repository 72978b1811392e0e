import { Trash2 } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { removeParts } from '../../actions/removing.ts';
import { goTo } from '../../app/navigation.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { type PaperStorage, removableParts, takenKinds } from '../../queries/storage.ts';
import { titlesOf } from '../../queries/titles.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { StorageSection } from './storage-section.tsx';

const words = text.storage;
const step = 50;
const orders = ['largest', 'yielding'] as const;
type Order = (typeof orders)[number];

/** The papers that take room, with what holds each of them here. */
export function PapersByRoom({ papers }: { readonly papers: readonly PaperStorage[] }) {
  const [order, setOrder] = useState<Order>('largest');
  const [shown, setShown] = useState(step);
  const rows = inOrder(papers, order).slice(0, shown);
  const ids = rows.map(({ paper }) => paper).join(' ');
  const titles = valueOr(useLive(titlesOf, ids), new Map<string, string>());
  return (
    <StorageSection
      heading={words.byPaper}
      control={
        papers.length < 2 ? null : (
          <Select
            name={words.order}
            value={order}
            options={orders}
            labels={words.orders}
            onChange={setOrder}
          />
        )
      }
    >
      {papers.length === 0 ? (
        <p className="rounded-card border border-line bg-raised px-4 py-3 text-ink-2">{words.none}</p>
      ) : (
        <ul
          aria-label={words.byPaper}
          className="divide-y divide-line rounded-card border border-line bg-raised"
        >
          {rows.map((row) => (
            <PaperLine key={row.paper} row={row} title={titles.get(row.paper) ?? row.paper} />
          ))}
        </ul>
      )}
      {papers.length > shown ? (
        <Button
          name={words.more(papers.length - shown)}
          className="mt-2"
          onClick={() => setShown(shown + step)}
        />
      ) : null}
    </StorageSection>
  );
}

function PaperLine({ row, title }: { readonly row: PaperStorage; readonly title: string }) {
  const parts = removableParts(row);
  return (
    <li className="flex min-h-14 items-center gap-3 px-4 py-2">
      <div className="min-w-0 flex-1">
        <button
          type="button"
          className="block max-w-full truncate text-left hover:text-accent"
          onClick={() => goTo({ name: 'all' }, row.paper)}
        >
          {title}
        </button>
        <p className="text-12 text-ink-2 tabular-nums">
          {takenKinds
            .flatMap((kind) => {
              const bytes = row.parts.get(kind);
              return bytes === undefined ? [] : [words.part(words.parts[kind], bytes)];
            })
            .join(' · ')}
        </p>
        <p className="text-12 text-ink-2">
          {row.because.length === 0
            ? words.yields
            : row.because.map((reason) => words.because[reason]).join(' · ')}
        </p>
      </div>
      <span className="shrink-0 tabular-nums">{text.size(row.bytes)}</span>
      <span className="flex w-7 shrink-0 justify-end">
        {parts.length === 0 ? null : (
          <Button
            name={words.remove(title)}
            showName={false}
            icon={<Trash2 aria-hidden size={14} strokeWidth={1.75} />}
            onClick={() => void removeParts(row.paper, parts)}
          />
        )}
      </span>
    </li>
  );
}

/** What gives way first: of the papers that nothing holds those opened longest ago. */
function inOrder(papers: readonly PaperStorage[], order: Order): readonly PaperStorage[] {
  if (order === 'largest') return papers;
  const isHeld = ({ because }: PaperStorage): number => Number(because.length > 0);
  return [...papers].sort((a, b) => isHeld(a) - isHeld(b) || a.openedAt - b.openedAt);
}
