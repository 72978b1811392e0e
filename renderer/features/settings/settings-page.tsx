import { useRef } from 'react';
import { text } from '../../../shared/text/text.ts';
import { useIsNarrow } from '../../app/layout.ts';
import type { PageProps } from '../../app/pages.tsx';
import { PageFrame } from '../page/page-frame.tsx';
import { useOpenedAt } from './opened-at.ts';
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
import { useCurrentSection } from './use-current-section.ts';
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

const titles = sections.map(({ title }) => title);

/** What can be set, and what the library consists of. */
export default function SettingsPage({ onShowLibrary }: PageProps) {
  const isNarrow = useIsNarrow();
  const page = useRef<HTMLDivElement>(null);
  useWantedSettingShown(page);
  useOpenedAt(page);
  const { current, show } = useCurrentSection(page, titles);
  return (
    <div className="flex h-full bg-paper">
      {isNarrow ? null : (
        <nav aria-label={text.settings.sections} className="w-44 shrink-0 py-8 pl-6">
          <ul className="space-y-0.5">
            {sections.map(({ title }) => (
              <li key={title}>
                <button
                  type="button"
                  aria-current={(current ?? sections[0].title) === title ? 'true' : undefined}
                  className="block w-full rounded-control px-2.5 py-1 text-left text-ink-2 hover:bg-wash hover:text-ink aria-[current=true]:font-semibold aria-[current=true]:text-ink"
                  onClick={() => show(title)}
                >
                  {title}
                </button>
              </li>
            ))}
          </ul>
        </nav>
      )}
      <div className="min-w-0 flex-1">
        <PageFrame ref={page} onShowLibrary={onShowLibrary} width="text" heading={text.settings.heading}>
          {sections.map(({ title, Section }) => (
            <Section key={title} />
          ))}
        </PageFrame>
      </div>
    </div>
  );
}
