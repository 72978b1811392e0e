import { lazy, Suspense, useEffect, useState } from 'react';
import { text } from '../../../../shared/text/text.ts';
import { crashReports, openCrashReports } from '../../../actions/about.ts';
import { bridge } from '../../../app/bridge.ts';
import { goTo } from '../../../app/navigation.ts';
import { Button } from '../../../ui/button.tsx';
import { Group, Line } from '../settings-lines.tsx';
import { UpdateLine } from './update-line.tsx';

const Licences = lazy(() => import('./licences.tsx'));
const words = text.about;

/** What the app is, whom it contacts, and what it stands on. */
export function About() {
  const [reports, setReports] = useState<number | null>(null);
  const [licences, showLicences] = useState(false);
  useEffect(() => {
    void crashReports().then(setReports);
  }, []);
  return (
    <>
      <Group title={words.heading}>
        <Line name={words.version(bridge.boot.version)} explained={words.licence} />
        <UpdateLine />
        <Line name={words.guide}>
          <Button name={words.openGuide} tone="framed" onClick={() => goTo({ name: 'guide' })} />
        </Line>
        <Line name={words.licences}>
          <Button name={words.showLicences} tone="framed" onClick={() => showLicences(true)} />
        </Line>
        {reports === null ? null : (
          <Line name={words.crashes} explained={words.crashesExplained(reports)}>
            {reports === 0 ? null : (
              <Button name={words.openCrashes} tone="framed" onClick={() => void openCrashReports()} />
            )}
          </Line>
        )}
      </Group>
      <Group title={words.privacy}>
        {words.contacts.map(([whom, when]) => (
          <Line key={whom} name={whom} explained={when} />
        ))}
        <Line name={words.privacyPromise} />
      </Group>
      {licences ? (
        <Suspense fallback={null}>
          <Licences onClose={() => showLicences(false)} />
        </Suspense>
      ) : null}
    </>
  );
}
