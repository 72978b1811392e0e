import { Fragment } from 'react';
import { useWatcher } from '../../queries/watched-words.ts';
import { Tex } from '../../ui/tex.tsx';

/** A text with its formulas set and the reader's words marked. */
export function WatchedText({ text }: { readonly text: string }) {
  const watcher = useWatcher();
  if (watcher === null) return <Tex text={text} />;
  return (
    <Tex
      text={text}
      plain={(piece) => {
        const marks = watcher.marksIn(piece);
        if (marks.length === 0) return piece;
        return (
          <>
            {marks.map(({ start, end }, index) => (
              <Fragment key={start}>
                {piece.slice(marks[index - 1]?.end ?? 0, start)}
                <mark className="watched">{piece.slice(start, end)}</mark>
              </Fragment>
            ))}
            {piece.slice(marks.at(-1)?.end ?? 0)}
          </>
        );
      }}
    />
  );
}
