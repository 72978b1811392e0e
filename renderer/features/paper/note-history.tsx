import { useState } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { text } from '../../../shared/text/text.ts';
import { bringBackVersion } from '../../actions/note-versions.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { noteVersionsOf } from '../../queries/paper.ts';
import { Button } from '../../ui/button.tsx';
import { Popup } from '../../ui/popup.tsx';

interface NoteHistoryProps {
  readonly paper: PaperId;
  readonly onClose: () => void;
}

/** The earlier texts of a note, each to be read and brought back. */
export default function NoteHistory({ paper, onClose }: NoteHistoryProps) {
  const versions = valueOr(useLive(noteVersionsOf, paper), []);
  const [chosen, setChosen] = useState<string | null>(null);
  const shown = versions.find(({ key }) => key === chosen) ?? versions[0];
  return (
    <Popup name={text.paper.noteVersions} onClose={onClose} width="w-[720px]">
      <div className="flex min-h-0 max-sm:flex-col">
        <ul className="w-52 shrink-0 overflow-y-auto border-line border-r p-1.5 max-sm:max-h-40 max-sm:w-full max-sm:border-r-0 max-sm:border-b">
          {versions.map((version) => (
            <li key={version.key}>
              <button
                type="button"
                aria-pressed={version.key === shown?.key}
                className="block w-full rounded-control px-2.5 py-1.5 text-left hover:bg-wash aria-pressed:bg-wash aria-pressed:font-semibold"
                onClick={() => setChosen(version.key)}
              >
                {text.instant(version.at)}
                <span className="block truncate font-normal text-12 text-ink-2">{version.text.trim()}</span>
              </button>
            </li>
          ))}
        </ul>
        {shown === undefined ? null : (
          <section
            aria-label={text.paper.noteVersion(text.instant(shown.at))}
            className="flex min-h-0 min-w-0 grow flex-col gap-3 overflow-y-auto p-4"
          >
            <p className="grow whitespace-pre-wrap break-words text-14 leading-relaxed select-text">
              {shown.text}
            </p>
            <div className="sticky bottom-0 flex justify-end bg-raised pt-1">
              <Button
                name={text.paper.bringBack}
                tone="framed"
                onClick={() => {
                  onClose();
                  void bringBackVersion(paper, shown.key);
                }}
              />
            </div>
          </section>
        )}
      </div>
    </Popup>
  );
}
