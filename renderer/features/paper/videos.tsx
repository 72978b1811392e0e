import { ArrowDownToLine, ExternalLink, Play } from 'lucide-react';
import { useState } from 'react';
import type { Paper } from '../../../shared/library/paper.ts';
import { videoUrls } from '../../../shared/library/videos.ts';
import { text } from '../../../shared/text/text.ts';
import { keepOffline } from '../../actions/downloads.ts';
import { openOutside } from '../../actions/outside.ts';
import type { PictureRow } from '../../store/rows.ts';
import { Button } from '../../ui/button.tsx';
import { useDownloads } from '../downloads/use-downloads.ts';
import { Section } from './section.tsx';

const words = text.paper;

interface VideosProps {
  readonly paper: Paper;
  /** The paper's pictures and videos on the disk. */
  readonly pictures: readonly PictureRow[];
}

/** The paper's videos. Nothing of them is fetched before the reader presses play. */
export function Videos({ paper, pictures }: VideosProps) {
  const urls = videoUrls(paper);
  if (urls.length === 0) return null;
  const kept = new Map(pictures.map(({ url, sha256 }) => [url, sha256]));
  return (
    <Section title={words.videos}>
      <div className="flex flex-col gap-3">
        {urls.map((url, index) => (
          <Video
            key={url}
            paper={paper}
            url={url}
            name={words.video(index, urls.length)}
            file={kept.get(url) ?? null}
          />
        ))}
      </div>
    </Section>
  );
}

interface VideoProps {
  readonly paper: Paper;
  readonly url: string;
  readonly name: string;
  /** Its file, where it is on this machine. */
  readonly file: string | null;
}

function Video({ paper, url, name, file }: VideoProps) {
  const [state, setState] = useState<'waiting' | 'playing' | 'failed'>('waiting');
  // The browser remembers what it could not get; another address makes it ask again.
  const [attempt, setAttempt] = useState(0);
  const play = (): void => {
    setAttempt(attempt + 1);
    setState('playing');
  };
  const wish = useDownloads().items.find(
    (item) => item.paper === paper.id && item.part === 'videos' && item.state.name !== 'done',
  );
  const source =
    file === null
      ? `offprint://video/?url=${encodeURIComponent(url)}&attempt=${attempt}`
      : `offprint://files/${file}`;
  return (
    <figure>
      <div className="flex aspect-video w-full items-center justify-center overflow-hidden rounded-card border border-line bg-panel">
        {state === 'playing' ? (
          // biome-ignore lint/a11y/useMediaCaption: the feed has no captions for what people put up
          <video
            key={source}
            src={source}
            controls
            autoPlay
            aria-label={name}
            className="size-full bg-[#000]"
            onError={() => setState('failed')}
          />
        ) : state === 'failed' && file === null ? (
          <div className="flex flex-col items-center gap-3 p-4 text-center">
            <p role="alert" className="text-balance text-ink-2">
              {wish === undefined ? words.videoFailed : words.videoQueued(text.downloadState(wish))}
            </p>
            <div className="flex flex-wrap justify-center gap-2">
              {wish === undefined ? (
                <Button
                  name={words.videoQueue}
                  tone="framed"
                  onClick={() => void keepOffline([paper.id], ['videos'])}
                />
              ) : null}
              <Button name={words.videoAgain} tone="framed" onClick={play} />
            </div>
          </div>
        ) : (
          <button
            type="button"
            aria-label={name}
            className="flex size-full flex-col items-center justify-center gap-2 text-ink-2 hover:text-accent"
            onClick={play}
          >
            <span className="flex size-12 items-center justify-center rounded-full border border-line bg-raised">
              <Play aria-hidden size={20} strokeWidth={1.75} className="ml-0.5" />
            </span>
            <span className="text-12">
              {file === null ? words.videoElsewhere(hostOf(url)) : words.videoHere}
            </span>
          </button>
        )}
      </div>
      <figcaption className="mt-1.5 flex flex-wrap gap-1">
        {file !== null || wish !== undefined || state === 'failed' ? null : (
          <Button
            name={words.videoKeep}
            icon={<ArrowDownToLine aria-hidden size={13} strokeWidth={1.75} />}
            className="-ml-2 h-6 text-12"
            onClick={() => void keepOffline([paper.id], ['videos'])}
          />
        )}
        {wish === undefined || state === 'failed' ? null : (
          <span className="mr-2 self-center text-12 text-ink-2 tabular-nums">{text.downloadState(wish)}</span>
        )}
        <Button
          name={words.videoSource}
          icon={<ExternalLink aria-hidden size={13} strokeWidth={1.75} />}
          isCompact
          className="text-12"
          onClick={() => void openOutside(url)}
        />
      </figcaption>
    </figure>
  );
}

const hostOf = (url: string): string => (URL.canParse(url) ? new URL(url).host : url);
