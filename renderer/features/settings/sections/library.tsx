import { useState } from 'react';
import { toFailure } from '../../../../shared/failure/to-failure.ts';
import { text } from '../../../../shared/text/text.ts';
import { moveLibrary, startOver } from '../../../actions/keeping.ts';
import { ask, bridge } from '../../../app/bridge.ts';
import { ledger } from '../../../queries/editions.ts';
import { useLive, valueOr } from '../../../queries/live.ts';
import { counts } from '../../../queries/sidebar.ts';
import { Button } from '../../../ui/button.tsx';
import { Popup } from '../../../ui/popup.tsx';
import { presentFailure } from '../../messages/messages.ts';
import { Group, Line } from '../settings-lines.tsx';

/** What the library holds, and where it lies. */
export function LibrarySection() {
  const [isAsking, setAsking] = useState(false);
  const held = valueOr(useLive(counts, ''), null);
  const editions = valueOr(useLive(ledger, ''), []).filter((edition) => edition.papers.length > 0);
  const openFolder = (): void => {
    ask('profile:open').catch((thrown: unknown) => presentFailure(toFailure(thrown)));
  };
  return (
    <Group title={text.settings.library}>
      <Line
        name={text.settings.held(text.library.papers(held?.all ?? 0), text.count(editions.length, 'edition'))}
      />
      <Line name={text.settings.folder} explained={bridge.boot.profile}>
        <Button name={text.settings.openFolder} tone="framed" onClick={openFolder} />
      </Line>
      <Line name={text.keeping.move} explained={text.keeping.moveExplained}>
        <Button name={text.keeping.move} tone="framed" onClick={() => void moveLibrary()} />
      </Line>
      <Line name={text.keeping.startOver} explained={text.keeping.startOverExplained}>
        <Button name={text.keeping.startOver} tone="framed" onClick={() => setAsking(true)} />
      </Line>
      {isAsking ? <StartOver onClose={() => setAsking(false)} /> : null}
    </Group>
  );
}

/** Asks once: the app starts anew, and the library looks empty then. */
function StartOver({ onClose }: { readonly onClose: () => void }) {
  return (
    <Popup name={text.keeping.startOverQuestion} onClose={onClose} width="w-[440px]">
      <div className="p-4">
        <p>{text.keeping.startOverSafe}</p>
        <div className="mt-4 flex justify-end gap-2">
          <Button name={text.keeping.cancel} tone="framed" onClick={onClose} />
          <Button name={text.keeping.startOver} tone="link" onClick={() => void startOver()} />
        </div>
      </div>
    </Popup>
  );
}
