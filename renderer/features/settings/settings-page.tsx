import { useEffect, useRef } from 'react';
import { text } from '../../../shared/text/text.ts';
import { reportFirstList } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import { Button } from '../../ui/button.tsx';
import { sectionIn, useOpenedAt } from './opened-at.ts';
import { About } from './sections/about.tsx';
import { Appearance } from './sections/appearance.tsx';
import { Citations } from './sections/citations.tsx';
import { Digest } from './sections/digest.tsx';
import { Keeping } from './sections/keeping.tsx';
import { Keyboard } from './sections/keyboard.tsx';
import { LibrarySection } from './sections/library.tsx';
import { Rules } from './sections/rules.tsx';
import { Storage } from './sections/storage.tsx';
import { Sync } from './sections/sync.tsx';
import { System } from './sections/system.tsx';
import { WatchedWords } from './sections/watched-words.tsx';
import { useWantedSettingShown } from './use-wanted-setting.ts';

/** The sections from top to bottom; each is a group (or more) in a file of its own. */
const sections = [
  { title: text.settings.appearance, Section: Appearance },
  { title: text.keys.section, Section: Keyboard },
  { title: text.syncSettings.heading, Section: Sync },
  { title: text.settings.library, Section: LibrarySection },
  { title: text.rules.heading, Section: Rules },
  { title: text.watched.heading, Section: WatchedWords },
  { title: text.storage.heading, Section: Storage },
  { title: text.citing.settings, Section: Citations },
  { title: text.keeping.heading, Section: Keeping },
  { title: text.digest.heading, Section: Digest },
  { title: text.system.heading, Section: System },
  { title: text.about.heading, Section: About },
] as const;

/** What can be set, and what the library consists of. */
export default function SettingsPage({ onShowLibrary }: { readonly onShowLibrary: () => void }) {
  const isNarrow = useIsNarrow();
  const page = useRef<HTMLDivElement>(null);
  useEffect(() => reportFirstList(0), []);
  useWantedSettingShown(page);
  useOpenedAt(page);
  const show = (title: string): void => {
    sectionIn(page.current, title)?.scrollIntoView({ block: 'start' });
  };
  return (
    <div className="flex h-full bg-paper">
      {isNarrow ? null : (
        <nav aria-label={text.settings.sections} className="w-44 shrink-0 py-8 pl-6">
          <ul className="space-y-0.5">
            {sections.map(({ title }) => (
              <li key={title}>
                <button
                  type="button"
                  className="block w-full rounded-control px-2.5 py-1 text-left text-ink-2 hover:bg-wash hover:text-ink"
                  onClick={() => show(title)}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div ref={page} className="min-w-0 flex-1 overflow-y-auto">
        <div className="mx-auto max-w-[680px] px-8 py-8 max-md:px-5">
          {isNarrow ? <Button name={text.library.navigation} onClick={onShowLibrary} /> : null}
          <h1 className="mb-6 font-semibold font-serif text-26">{text.settings.heading}</h1>
          {sections.map(({ title, Section }) => (
            <Section key={title} />
          ))}
        </div>
      </div>
    </div>
  );
}
