import { useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { Button } from '../../ui/button.tsx';
import { Popup } from '../../ui/popup.tsx';
import type { DuplicatesAsked, Suspect, Verdict } from './duplicates.ts';

const words = text.adding;

/** Asks what becomes of PDFs that look like papers of the library, before any of them is added. */
export default function DuplicatesDialog({ asked }: { readonly asked: DuplicatesAsked }) {
  const { suspects, decide } = asked;
  const [verdicts, setVerdicts] = useState<readonly Verdict[]>(suspects.map(({ like }) => like.paper));
  const [only] = suspects;
  const put = (at: number, verdict: Verdict): void =>
    setVerdicts(verdicts.map((each, index) => (index === at ? verdict : each)));
  return (
    <Popup name={words.duplicates(suspects.length)} onClose={() => decide(null)} width="w-[600px]">
      <ul className="min-h-0 divide-y divide-line overflow-y-auto">
        {suspects.map((suspect, at) => (
          <li key={`${suspect.title} ${suspect.like.paper}`} className="px-4 py-3">
            <SuspectText suspect={suspect} />
            {suspects.length === 1 ? null : (
              <fieldset className="mt-2 flex flex-wrap gap-x-5 gap-y-1">
                <legend className="sr-only">{suspect.title}</legend>
                {([suspect.like.paper, 'own'] as const).map((verdict) => (
                  <label key={verdict} className="flex items-center gap-1.5">
                    <input
                      type="radio"
                      className="accent-accent"
                      checked={verdicts[at] === verdict}
                      onChange={() => put(at, verdict)}
                    />
                    {verdict === 'own' ? words.keepAsOwn : words.attach}
                  </label>
                ))}
              </fieldset>
            )}
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap justify-end gap-2 border-t border-line px-4 py-2.5">
        <Button name={words.addNone} className="mr-auto" onClick={() => decide(null)} />
        {only === undefined || suspects.length > 1 ? (
          <Button
            name={words.addAll(suspects.length)}
            tone="framed"
            autoFocus
            onClick={() => decide(verdicts)}
          />
        ) : (
          <>
            <Button name={words.keepAsOwn} tone="framed" onClick={() => decide(['own'])} />
            <Button name={words.attach} tone="framed" autoFocus onClick={() => decide([only.like.paper])} />
          </>
        )}
      </div>
    </Popup>
  );
}

function SuspectText({ suspect: { title, like } }: { readonly suspect: Suspect }) {
  return (
    <>
      <p className="font-semibold">{title}</p>
      <p className="mt-1 text-12 text-ink-2">{words.duplicateBy[like.by]}</p>
      <p className="text-ink-2 select-text">
        {like.title} <span className="whitespace-nowrap font-mono text-12">{like.paper}</span>
      </p>
    </>
  );
}
