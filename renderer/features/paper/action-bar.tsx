import { BookMarked, ExternalLink, Link as LinkIcon, MailCheck, MailOpen, Quote, Star } from 'lucide-react';
import { isOwnPaper } from '../../../shared/library/ids.ts';
import { readingStates } from '../../../shared/library/marks.ts';
import { text } from '../../../shared/text/text.ts';
import { copyLink } from '../../actions/copy.ts';
import { openOutside } from '../../actions/outside.ts';
import { setListed, setReadingState } from '../../actions/reading.ts';
import { setSeen } from '../../actions/seen.ts';
import { setStar } from '../../actions/star.ts';
import { useCommands } from '../../app/commands.ts';
import { useSelectedPapers } from '../../app/selection.ts';
import { useForeseenRow } from '../../queries/foreseen.ts';
import type { PaperRow } from '../../queries/paper-rows.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { citePapers } from '../cite/citing.ts';
import { DownloadButton } from '../downloads/download-button.tsx';
import { AddToList } from '../lists/add-to-list.tsx';
import { ReadButtons } from '../reader/read-buttons.tsx';
import { huggingFacePage } from './addresses.ts';

const icon = { size: 15, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What can be done with the paper, in one row; stays in sight while its text scrolls. */
export function ActionBar({ row }: { readonly row: PaperRow }) {
  const { paper, starred, reading, seen } = row;
  const shown = useForeseenRow(row);
  const papers = [paper.id];
  const isOwn = isOwnPaper(paper.id);
  const isSelecting = useSelectedPapers().size > 0;
  const star = (): void => void setStar(papers, !shown.starred);
  const list = (): void => void setListed(papers, shown.reading === null);
  const toggleRead = (): void => void setSeen(papers, !shown.seen);
  const huggingFace = (): void => void openOutside(huggingFacePage(paper.id));
  useCommands({ 'copy-link': isOwn ? undefined : () => void copyLink(paper) });
  return (
    <div className="sticky top-0 z-10 mt-4 border-y print:hidden border-line bg-paper/95 backdrop-blur-sm">
      <div className="mx-auto flex max-w-[720px] flex-wrap items-center gap-1 px-8 py-2 max-md:px-5">
        <Button
          name={text.paper.star}
          showName={false}
          tone="framed"
          aria-pressed={starred}
          icon={<Star {...icon} className={shown.starred ? 'fill-star text-star' : ''} />}
          onClick={star}
        />
        <Button
          name={text.paper.readingList}
          // The state beside it says as much.
          showName={reading === null}
          tone="framed"
          aria-pressed={reading !== null}
          icon={<BookMarked {...icon} />}
          onClick={list}
        />
        {reading === null ? null : (
          <Select
            name={text.paper.readingState}
            value={reading}
            options={readingStates}
            labels={text.readingState}
            onChange={(state) => void setReadingState(paper.id, state)}
          />
        )}
        <AddToList name={text.lists.add} papers={papers} answers={!isSelecting} />
        <Button
          name={seen ? text.paper.markUnread : text.paper.markRead}
          showName={false}
          icon={seen ? <MailCheck {...icon} /> : <MailOpen {...icon} />}
          onClick={toggleRead}
        />
        <DownloadButton paper={paper.id} />
        <ReadButtons paper={paper.id} />
        <Button
          name={text.command.cite}
          tone="framed"
          icon={<Quote {...icon} />}
          onClick={() => citePapers(papers)}
        />
        {isOwn ? null : (
          <>
            <Button
              name={text.paper.copyLink}
              showName={false}
              icon={<LinkIcon {...icon} />}
              onClick={() => void copyLink(paper)}
            />
            <Button
              name={text.paper.openHuggingFace}
              showName={false}
              icon={<ExternalLink {...icon} />}
              onClick={huggingFace}
            />
          </>
        )}
      </div>
    </div>
  );
}
