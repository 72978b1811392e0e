import { useEffect, useRef } from 'react';
import type { PaperId } from '../../../shared/library/ids.ts';
import { openOutside } from '../../actions/outside.ts';
import { flushProgress, keepProgress } from '../../actions/progress.ts';
import { offsetShown, useReading } from '../../app/reading.ts';
import { pageTexts } from '../../queries/files.ts';
import { useLive } from '../../queries/live.ts';
import { Bare } from '../../reader/bare.tsx';
import { TextReader } from '../../reader/text/text-reader.tsx';
import { useTextAdditions } from '../annotations/text-additions.tsx';
import { FailureBox } from '../messages/failure-box.tsx';
import { Fetching } from './fetching.tsx';
import type { TabProps } from './paper-reader.tsx';
import { useReaderChoices } from './reader-choices.ts';
import { useTextLook } from './text-look.ts';

/** Where each paper was left in this window, ahead of its record. */
const offsets = new Map<PaperId, number>();

/** A paper's text, reflowed; fetched first when it is not there. */
export default function TextTab({ paper, title, progress, isActive, note, exits }: TabProps) {
  const page = useLive(pageTexts, paper);
  const reading = useReading();
  const choices = useReaderChoices();
  const additions = useTextAdditions(paper, isActive);
  const [look, setLook] = useTextLook(choices);
  const kept = progress?.view.offset;
  const offset = useRef(offsets.get(paper) ?? (typeof kept === 'number' ? kept : 0));
  useEffect(() => () => void flushProgress(), []);
  switch (page.state) {
    case 'loading':
      return null;
    case 'failed':
      return (
        <Bare exits={exits}>
          <div className="p-4">
            <FailureBox failure={page.failure} />
          </div>
        </Bare>
      );
    case 'ready':
      if (page.value === null) {
        return (
          <Bare exits={exits}>
            <Fetching paper={paper} part="text" />
          </Bare>
        );
      }
      return (
        <TextReader
          paper={paper}
          title={title}
          page={page.value}
          offset={offset.current}
          wanted={isActive ? reading.offset : null}
          onShown={offsetShown}
          look={look}
          additions={additions}
          isActive={isActive}
          isNoteShown={choices.note}
          note={note}
          exits={exits}
          onLook={setLook}
          onNote={choices.setNote}
          onMoved={(at, reached) => {
            offset.current = at;
            offsets.set(paper, at);
            keepProgress(paper, {
              surface: 'text',
              fraction: reached,
              page: null,
              pages: null,
              view: { offset: at },
            });
          }}
          openOutside={(url) => void openOutside(url)}
        />
      );
  }
}
