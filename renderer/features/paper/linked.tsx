import { Box, Database, ExternalLink, LayoutGrid } from 'lucide-react';
import type { ReactNode } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import type { Linked, Repository } from '../../../shared/library/thread.ts';
import { type LinkedKind, linkedKinds } from '../../../shared/library/threaded.ts';
import { text } from '../../../shared/text/text.ts';
import { openOutside } from '../../actions/outside.ts';
import { linked } from '../../queries/discussion.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { Button } from '../../ui/button.tsx';
import { repositoryList, repositoryPage } from './addresses.ts';
import { Section } from './section.tsx';

const words = text.linked;
const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;
const signs: Record<LinkedKind, ReactNode> = {
  models: <Box {...icon} />,
  datasets: <Database {...icon} />,
  spaces: <LayoutGrid {...icon} />,
};
const shown = 5;

/** Models, datasets and Spaces that name the paper, with their true totals. */
export function LinkedSection({ paper }: { readonly paper: PaperId }) {
  const row = valueOr(useLive(linked, paper), null);
  const kinds = row === null ? [] : linkedKinds.filter((kind) => row[kind].total > 0);
  if (row === null || kinds.length === 0) return null;
  return (
    <Section title={words.heading}>
      <div className="flex flex-col gap-3">
        {kinds.map((kind) => (
          <Kind key={kind} kind={kind} row={row} />
        ))}
      </div>
    </Section>
  );
}

function Kind({ kind, row }: { readonly kind: LinkedKind; readonly row: Linked }) {
  const { total, listed } = row[kind];
  const first = listed.slice(0, shown);
  return (
    <div>
      <p className="flex items-center gap-1.5 text-ink-2 tabular-nums">
        {signs[kind]}
        {words.total(kind, total)}
      </p>
      <ul aria-label={words.total(kind, total)} className="mt-0.5">
        {first.map((repository) => (
          <li key={repository.id}>
            <button
              type="button"
              className="flex max-w-full items-baseline gap-2 rounded-control py-0.5 text-left hover:text-accent"
              onClick={() => void openOutside(repositoryPage(kind, repository.id))}
            >
              <span className="truncate font-mono text-12">{repository.id}</span>
              <span className="shrink-0 text-12 text-ink-2 tabular-nums">{factsOf(repository)}</span>
            </button>
          </li>
        ))}
      </ul>
      {total <= first.length ? null : (
        <Button
          name={words.more(total - first.length)}
          tone="link"
          className="-ml-2.5 h-6"
          icon={<ExternalLink {...icon} size={12} />}
          onClick={() => void openOutside(repositoryList(kind, row.paper))}
        />
      )}
    </div>
  );
}

function factsOf({ likes, downloads }: Repository): string {
  return [likes === null ? '' : words.likes(likes), downloads === null ? '' : words.downloads(downloads)]
    .filter((part) => part !== '')
    .join(' · ');
}
