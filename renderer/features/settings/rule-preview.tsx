import { useEffect, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { useLive } from '../../queries/live.ts';
import { rulePreviews } from '../../queries/rules.ts';
import { FailureBox } from '../messages/failure-box.tsx';

const pauseMs = 250;

/** What a rule would have matched of the last 30 days, once the typing pauses. */
export function RulePreview({ query }: { readonly query: string }) {
  const [settled, settle] = useState(query);
  useEffect(() => {
    const timer = setTimeout(() => settle(query), pauseMs);
    return () => clearTimeout(timer);
  }, [query]);
  return query === '' || settled === '' ? null : <Matched query={settled} />;
}

function Matched({ query }: { readonly query: string }) {
  const found = useLive(rulePreviews, query);
  if (found.state === 'failed') return <FailureBox failure={found.failure} />;
  const preview = found.state === 'ready' ? found.value : null;
  return (
    <div aria-live="polite" className="rounded-control bg-wash px-3 py-2 text-12">
      <p>{preview === null ? text.rules.looking : text.rules.wouldMatch(preview.papers)}</p>
      <ul className="mt-1 text-ink-2">
        {preview?.first.map(({ id, title }) => (
          <li key={id} className="truncate">
            {title}
          </li>
        ))}
        {preview !== null && preview.papers > preview.first.length ? (
          <li>{text.rules.andMore(preview.papers - preview.first.length)}</li>
        ) : null}
      </ul>
    </div>
  );
}
