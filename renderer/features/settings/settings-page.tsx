import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react';
import type { RestoreOffer } from '../../../shared/contract/channels.ts';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import { text } from '../../../shared/text/text.ts';
import { backUp, chooseBackup } from '../../actions/keeping.ts';
import { ask, bridge } from '../../app/bridge.ts';
import { runCommand } from '../../app/commands.ts';
import { reportFirstList } from '../../app/first-list.ts';
import { useIsNarrow } from '../../app/layout.ts';
import { appearance, compactRows, setAppearance } from '../../app/preferences.ts';
import { ledger } from '../../queries/editions.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { counts } from '../../queries/sidebar.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { presentFailure } from '../messages/messages.ts';

const RestoreDialog = lazy(() => import('./restore-dialog.tsx'));

/** What can be set, and what the library consists of. */
export default function SettingsPage({ onShowLibrary }: { readonly onShowLibrary: () => void }) {
  const held = valueOr(useLive(counts, ''), null);
  const editions = valueOr(useLive(ledger, ''), []).filter((edition) => edition.papers.length > 0);
  const isNarrow = useIsNarrow();
  useEffect(() => reportFirstList(0), []);
  const openFolder = (): void => {
    ask('profile:open').catch((thrown: unknown) => presentFailure(toFailure(thrown)));
  };
  return (
    <div className="h-full overflow-y-auto bg-paper">
      <div className="mx-auto max-w-[640px] px-8 py-8 max-md:px-5">
        {isNarrow ? <Button name={text.library.navigation} onClick={onShowLibrary} /> : null}
        <h1 className="mb-6 font-semibold font-serif text-26">{text.settings.heading}</h1>
        <Group title={text.settings.appearance}>
          <Line name={text.settings.theme}>
            <Select
              name={text.settings.theme}
              value={appearance.use()}
              options={['system', 'light', 'dark']}
              labels={text.settings.themes}
              onChange={setAppearance}
            />
          </Line>
          <Line name={text.settings.rows} explained={text.settings.rowsExplained}>
            <input
              type="checkbox"
              aria-label={text.settings.rows}
              className="accent-accent"
              checked={compactRows.use() === 'on'}
              onChange={(event) => compactRows.set(event.target.checked ? 'on' : 'off')}
            />
          </Line>
          <Line name={text.command.shortcuts}>
            <Button name={text.settings.shortcuts} tone="framed" onClick={() => runCommand('shortcuts')} />
          </Line>
        </Group>
        <Group title={text.settings.feed}>
          <Line name={bridge.boot.endpoint} explained={text.settings.endpointExplained} />
        </Group>
        <Group title={text.settings.library}>
          <Line
            name={text.settings.held(
              text.library.papers(held?.all ?? 0),
              text.count(editions.length, 'edition'),
            )}
          />
          <Line name={text.settings.folder} explained={bridge.boot.profile}>
            <Button name={text.settings.openFolder} tone="framed" onClick={openFolder} />
          </Line>
        </Group>
        <Keeping />
        <p className="mt-8 text-12 text-ink-2">{text.settings.version(bridge.boot.version)}</p>
      </div>
    </div>
  );
}

function Keeping() {
  const [offer, setOffer] = useState<RestoreOffer | null>(null);
  return (
    <Group title={text.keeping.heading}>
      <Line name={text.keeping.backUp} explained={text.keeping.backUpExplained}>
        <Button name={text.keeping.backUp} tone="framed" onClick={() => void backUp()} />
      </Line>
      <Line name={text.keeping.restoreHeading} explained={text.keeping.restoreExplained}>
        <Button
          name={text.keeping.restore}
          tone="framed"
          onClick={() => void chooseBackup().then(setOffer)}
        />
      </Line>
      {offer === null ? null : (
        <Suspense fallback={null}>
          <RestoreDialog offer={offer} onClose={() => setOffer(null)} />
        </Suspense>
      )}
    </Group>
  );
}

function Group({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <section className="mb-6">
      <h2 className="mb-2 font-semibold text-12 text-ink-2">{title}</h2>
      <div className="divide-y divide-line rounded-card border border-line bg-raised">{children}</div>
    </section>
  );
}

interface LineProps {
  readonly name: string;
  readonly explained?: string;
  readonly children?: ReactNode;
}

function Line({ name, explained, children }: LineProps) {
  return (
    <div className="flex min-h-11 items-center justify-between gap-4 px-4 py-2">
      <div className="min-w-0">
        <p>{name}</p>
        {explained === undefined ? null : (
          <p className="break-words text-12 text-ink-2 select-text">{explained}</p>
        )}
      </div>
      {children}
    </div>
  );
}
