import { X } from 'lucide-react';
import { useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { goTo } from '../../app/navigation.ts';
import type { Place } from '../../app/place.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { newPapers } from '../../queries/new-papers.ts';
import { Button } from '../../ui/button.tsx';

let dismissed = false;

/** Says on Today what has come since the last visit. */
export function NewPapersBanner({ place }: { readonly place: Place }) {
  const fresh = valueOr(useLive(newPapers, ''), null);
  const [hidden, setHidden] = useState(dismissed);
  if (hidden || place.name !== 'today' || fresh === null || fresh.papers === 0) return null;
  return (
    <div className="flex items-center gap-1 border-b border-line bg-wash py-1 pr-1.5 pl-3">
      <p className="mr-auto min-w-0 truncate text-12">
        {text.library.sinceLastVisit(fresh.papers, fresh.editions)}
      </p>
      <Button name={text.library.catchUp} tone="link" onClick={() => goTo({ name: 'new' })} />
      <Button
        name={text.library.dismiss}
        showName={false}
        icon={<X size={14} />}
        onClick={() => {
          dismissed = true;
          setHidden(true);
        }}
      />
    </div>
  );
}
