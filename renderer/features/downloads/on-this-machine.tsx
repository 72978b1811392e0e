import { Circle, CircleCheck, HardDriveDownload, RefreshCw, Trash2 } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Download } from '../../../shared/contract/downloads.ts';
import { isOwnPaper } from '../../../shared/library/ids.ts';
import { offlineParts } from '../../../shared/library/marks.ts';
import type { Paper } from '../../../shared/library/paper.ts';
import { text } from '../../../shared/text/text.ts';
import { removeOwnPaper } from '../../actions/adding.ts';
import { downloadNewer } from '../../actions/downloads.ts';
import { dragPdf } from '../../actions/drag-pdf.ts';
import { setKeptOffline } from '../../actions/keep-offline.ts';
import { lookForNewer, readFile } from '../../actions/newer-version.ts';
import { removeParts } from '../../actions/removing.ts';
import { useLive, valueOr } from '../../queries/live.ts';
import { type OnThisMachine as OnThisMachineFacts, onThisMachine } from '../../queries/on-this-machine.ts';
import { Button } from '../../ui/button.tsx';
import { Section } from '../paper/section.tsx';
import { useDownloads } from './use-downloads.ts';

const words = text.downloads;
const icon = { size: 14, strokeWidth: 1.75, 'aria-hidden': true } as const;

/** What of a paper lies on this machine, why, and what is still to come. */
export function OnThisMachine({ paper }: { readonly paper: Paper }) {
  const held = valueOr(useLive(onThisMachine, paper.id), null);
  const wishes = useDownloads().items.filter((item) => item.paper === paper.id && item.state.name !== 'done');
  if (held === null) return null;
  const wished = (part: Download['part']): string | null => {
    const wish = wishes.find((item) => item.part === part);
    return wish === undefined ? null : text.downloadState(wish);
  };
  const { pictures, videos, files } = held;
  const isOwn = isOwnPaper(paper.id);
  const isKept = offlineParts.every((part) => held.asked.includes(part));
  const fetched = files.filter(({ source }) => source === 'arxiv');
  return (
    <Section title={words.onThisMachine}>
      <ul aria-label={words.onThisMachine} className="flex flex-col gap-0.5 text-12 text-ink-2">
        {isOwn ? null : <Line here={held.abstract}>{held.abstract ? words.abstract : words.noAbstract}</Line>}
        {pictures.all === 0 ? null : (
          <Line here={pictures.kept === pictures.all} coming={wished('pictures')}>
            {words.pictures(pictures.kept, pictures.all)}
          </Line>
        )}
        {videos.all === 0 ? null : (
          <Line
            here={videos.kept === videos.all}
            coming={wished('videos')}
            onRemove={videos.kept === 0 ? null : () => void removeParts(paper.id, ['videos'])}
            name={text.part.videos}
          >
            {words.videos(videos.kept, videos.all)}
          </Line>
        )}
        {isOwn ? null : (
          <Line
            here={held.text !== null}
            coming={wished('text')}
            onRemove={held.text === null ? null : () => void removeParts(paper.id, ['text'])}
            name={text.part.text}
          >
            {held.text === null ? words.noText : words.text(held.text.source, held.text.version)}
          </Line>
        )}
        {isOwn ? null : (
          <Line here={held.comments !== null} coming={wished('comments')}>
            {words.comments(held.comments)}
          </Line>
        )}
        {files.map((file) => (
          <Line key={file.key} here>
            {/* biome-ignore lint/a11y/noStaticElementInteractions: only a pointer drags; the folder holds the file as well */}
            <span
              draggable
              title={words.dragOut}
              className="cursor-grab"
              onDragStart={(event) => dragPdf(event, file.sha256, paper.title)}
            >
              {words.pdf(file)}
            </span>
            {files.length < 2 ? null : (
              <Button
                name={words.readThis(file.source === 'own' ? null : file.version)}
                tone="link"
                className="ml-1 h-6! text-12"
                onClick={() => readFile(paper.id, file.sha256)}
              />
            )}
          </Line>
        ))}
        {held.newer === null || wished('pdf') !== null ? null : (
          <Line here={false}>{words.newerThere(held.newer)}</Line>
        )}
        {files.length > 0 && wished('pdf') === null ? null : (
          <Line here={false} coming={wished('pdf')}>
            {files.length > 0 ? words.newerPdf : words.noPdf}
          </Line>
        )}
      </ul>
      <p className="mt-1.5 text-12 text-ink-2">
        {[held.bytes > 0 ? words.whole(held.bytes) : null, whyHere(held)].filter(Boolean).join(' ')}
      </p>
      {isOwn ? (
        <Button
          name={text.adding.remove}
          tone="framed"
          className="mt-2"
          icon={<Trash2 {...icon} />}
          onClick={() => void removeOwnPaper(paper.id)}
        />
      ) : (
        <div className="mt-2 flex flex-wrap gap-1.5">
          <Button
            name={words.keep}
            tone="framed"
            aria-pressed={isKept}
            icon={<HardDriveDownload {...icon} />}
            onClick={() => void setKeptOffline([paper.id], !isKept)}
          />
          {fetched.length === 0 ? null : (
            <>
              <Button
                name={held.newer === null ? words.lookForNewer : words.downloadVersion(held.newer)}
                icon={<RefreshCw {...icon} />}
                onClick={() => void (held.newer === null ? lookForNewer : downloadNewer)(paper.id)}
              />
              <Button
                name={words.remove(text.part.pdf)}
                icon={<Trash2 {...icon} />}
                onClick={() => void removeParts(paper.id, ['pdf'])}
              />
            </>
          )}
        </div>
      )}
    </Section>
  );
}

function whyHere({ because, ruled, bytes }: OnThisMachineFacts): string | null {
  if (because.length > 0) return words.because(because);
  if (ruled) return words.byRule;
  return bytes > 0 ? words.whileRoom : null;
}

interface LineProps {
  readonly here: boolean;
  /** How far what is missing has come; `null` when nobody asked for it. */
  readonly coming?: string | null;
  readonly name?: string;
  readonly onRemove?: (() => void) | null;
  readonly children: ReactNode;
}

function Line({ here, coming = null, name = '', onRemove = null, children }: LineProps) {
  const Sign = here ? CircleCheck : Circle;
  return (
    <li className="flex min-h-6 items-center gap-1.5 tabular-nums">
      <Sign aria-hidden size={13} className={here ? 'shrink-0 text-ok' : 'shrink-0 opacity-50'} />
      <span>{children}</span>
      {coming === null ? null : <span className="text-accent">{coming}</span>}
      {onRemove === null ? null : (
        <Button
          name={words.remove(name)}
          showName={false}
          isCompact
          icon={<Trash2 {...icon} size={12} />}
          onClick={onRemove}
        />
      )}
    </li>
  );
}
