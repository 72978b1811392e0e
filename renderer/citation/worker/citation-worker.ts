import { formatInStyle, richInStyle } from '../../../shared/citation/format-style.ts';
import { writeCitations } from '../../../shared/citation/write-citations.ts';
import { writeFeed } from '../../../shared/citation/write-feed.ts';
import { toFailure } from '../../../shared/failure/to-failure.ts';
import type { HearProgress } from '../../../shared/import/entry.ts';
import { readImport } from '../../../shared/import/read-import.ts';
import type { CitationQuestion, FromCitations } from '../messages.ts';

// Citation styles take milliseconds a paper and large files seconds: here they keep no window from its next frame.

const tell = (message: FromCitations): void => postMessage(message);

/** Progress is told at most this often, milliseconds. */
const toldEveryMs = 50;

addEventListener('message', ({ data }: MessageEvent<CitationQuestion>) => {
  const { id } = data;
  try {
    tell({ kind: 'answer', id, answer: answerTo(data) });
  } catch (thrown) {
    tell({ kind: 'failure', id, failure: toFailure(thrown) });
  }
});

function answerTo(question: CitationQuestion): unknown {
  switch (question.kind) {
    case 'read':
      return readImport(question.file, question.text, teller(question.id));
    case 'data':
      return writeCitations(question.format, question.papers);
    case 'feed':
      return writeFeed(question.format, question.papers, question.list);
    case 'style':
      return formatInStyle(question.papers, question.style);
    case 'rich':
      return richInStyle(question.papers, question.style);
  }
}

function teller(id: number): HearProgress {
  let toldAt = Number.NEGATIVE_INFINITY;
  return (done, of) => {
    const at = performance.now();
    if (at - toldAt < toldEveryMs) return;
    toldAt = at;
    tell({ kind: 'progress', id, done, of });
  };
}
