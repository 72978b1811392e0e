import './reader-room.css';
import { BookOpenText, FileText, X } from 'lucide-react';
import { type KeyboardEvent, useState } from 'react';
import { text } from '../../../shared/text/text.ts';
import { useCommands } from '../../app/commands.ts';
import {
  closeReader,
  closeTab,
  isSameTab,
  openReader,
  type ReadingTab,
  useReading,
} from '../../app/reading.ts';
import { PaperReader } from './paper-reader.tsx';
import { type TitleOf, useTitles } from './use-titles.ts';

const icon = { size: 13, strokeWidth: 1.75, className: 'shrink-0', 'aria-hidden': true } as const;

/** Papers that hold their pages; the others are read anew where they were left. */
const mostAwake = 5;

const idOf = ({ surface, paper }: ReadingTab): string => `tab-${surface}-${paper}`;
const keyOf = ({ surface, paper }: ReadingTab): string => `${surface} ${paper}`;

/** The room for reading, in the place of the panes: one paper in front, others as tabs. */
export default function ReaderRoom() {
  const { tabs, active } = useReading();
  const awake = useAwake(tabs, active);
  const titleOf = useTitles(tabs);
  useCommands({ 'close-reader': closeReader });
  return (
    <section
      aria-label={text.reader.region}
      onKeyDown={leaveByEscape}
      className="flex h-full min-w-0 flex-1 flex-col bg-paper"
    >
      {tabs.length > 1 ? <Tabs tabs={tabs} active={active} titleOf={titleOf} /> : null}
      <div className="relative min-h-0 flex-1">
        {awake.map((tab) => {
          const isActive = active !== null && isSameTab(tab, active);
          return (
            <div
              key={keyOf(tab)}
              inert={!isActive}
              // Not taken out of the layout: its pages keep their place and their size.
              className={`absolute inset-0 ${isActive ? '' : 'invisible'}`}
            >
              <PaperReader tab={tab} title={titleOf(tab.paper)} isActive={isActive} />
            </div>
          );
        })}
      </div>
    </section>
  );
}

/** Escape first gives up what is selected, then leaves; fields and popovers have it to themselves. */
function leaveByEscape(event: KeyboardEvent): void {
  if (event.key !== 'Escape' || event.defaultPrevented) return;
  if (!(event.target instanceof Element) || event.target.closest('[role="document"]') === null) return;
  const selection = document.getSelection();
  if (selection === null || selection.isCollapsed) closeReader();
  else selection.removeAllRanges();
}

/** The tabs that were in front last, and are still open. */
function useAwake(tabs: readonly ReadingTab[], active: ReadingTab | null): readonly ReadingTab[] {
  const [recent, setRecent] = useState<readonly ReadingTab[]>(active === null ? [] : [active]);
  const open = recent.filter((tab) => tabs.some((each) => isSameTab(each, tab)));
  const next =
    active === null ? open : [active, ...open.filter((tab) => !isSameTab(tab, active))].slice(0, mostAwake);
  if (next.map(keyOf).join() !== recent.map(keyOf).join()) setRecent(next);
  // In a steady order: an element that changes its place is taken out of the window and loses its scroll.
  return [...next].sort((a, b) => keyOf(a).localeCompare(keyOf(b)));
}

interface TabsProps {
  readonly tabs: readonly ReadingTab[];
  readonly active: ReadingTab | null;
  readonly titleOf: TitleOf;
}

function Tabs({ tabs, active, titleOf }: TabsProps) {
  return (
    <div className="flex shrink-0 gap-1 overflow-x-auto border-b border-line bg-panel px-2 pt-1.5">
      {/* It owns the tabs alone: the buttons that close them stand between them. */}
      <span role="tablist" aria-label={text.reader.papers} aria-owns={tabs.map(idOf).join(' ')} />
      {tabs.map((tab) => (
        <Tab
          key={keyOf(tab)}
          tab={tab}
          title={titleOf(tab.paper)}
          isActive={active !== null && isSameTab(tab, active)}
        />
      ))}
    </div>
  );
}

interface TabProps {
  readonly tab: ReadingTab;
  readonly title: string;
  readonly isActive: boolean;
}

function Tab({ tab, title, isActive }: TabProps) {
  return (
    <div
      className={`flex max-w-60 min-w-24 items-center rounded-t-control border border-b-0 ${isActive ? 'border-line bg-paper' : 'border-transparent text-ink-2 hover:bg-wash'}`}
    >
      <button
        type="button"
        id={idOf(tab)}
        role="tab"
        aria-selected={isActive}
        title={title}
        onClick={() => openReader(tab.paper, tab.surface)}
        onAuxClick={() => closeTab(tab)}
        className="flex min-w-0 flex-1 items-center gap-1.5 py-1 pl-2.5 text-left text-12"
      >
        {tab.surface === 'pdf' ? <BookOpenText {...icon} /> : <FileText {...icon} />}
        <span className="truncate">{title}</span>
      </button>
      <button
        type="button"
        aria-label={text.reader.closeTab(title)}
        onClick={() => closeTab(tab)}
        className="m-1 rounded-control p-0.5 text-ink-2 hover:bg-wash hover:text-ink"
      >
        <X aria-hidden size={13} />
      </button>
    </div>
  );
}
