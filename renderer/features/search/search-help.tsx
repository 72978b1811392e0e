import { CircleHelp } from 'lucide-react';
import { Popover } from 'radix-ui';
import { text } from '../../../shared/text/text.ts';

/** The query language in one place, beside the field it is typed into. */
export default function SearchHelp() {
  return (
    <Popover.Root>
      <Popover.Trigger
        aria-label={text.search.help}
        title={text.search.help}
        className="absolute top-[6px] right-1.5 rounded p-px text-ink-2 hover:text-ink"
      >
        <CircleHelp aria-hidden size={14} />
      </Popover.Trigger>
      <Popover.Portal>
        <Popover.Content
          align="start"
          sideOffset={8}
          collisionPadding={12}
          aria-label={text.search.help}
          className="z-50 w-[520px] max-w-[calc(100vw-24px)] rounded-card border border-line bg-raised p-4 text-13 shadow-float max-h-[calc(100vh-80px)] overflow-y-auto"
        >
          <p className="font-semibold text-14">{text.search.help}</p>
          <p className="mt-1 text-ink-2">{text.search.helpIntro}</p>
          <dl className="mt-3 grid grid-cols-[210px_1fr] gap-x-3 gap-y-1.5 text-12">
            {text.search.helpLines.map(([query, meaning]) => (
              <div key={query} className="contents">
                <dt>
                  <code className="rounded bg-panel px-1 font-mono text-11 [font-variant-ligatures:none]">
                    {query}
                  </code>
                </dt>
                <dd className="text-ink-2">{meaning}</dd>
              </div>
            ))}
          </dl>
          <p className="mt-3 text-12 text-ink-2">{text.search.helpKeys}</p>
        </Popover.Content>
      </Popover.Portal>
    </Popover.Root>
  );
}
