import { toFailure } from '../../shared/failure/to-failure.ts';
import { localDay } from '../../shared/library/calendar.ts';
import type { PaperId } from '../../shared/library/ids.ts';
import { now } from '../app/clock.ts';
import { library } from '../app/library.ts';
import { whereabouts } from '../app/navigation.ts';
import { activeReading } from '../app/reading.ts';
import { presentFailure } from '../features/messages/messages.ts';
import { metaText } from '../store/meta.ts';
import { recordAct } from '../store/record-act.ts';

const tickMs = 5_000;
/** Without a key or the pointer for this long the reader counts as away, milliseconds. */
const awayMs = 60_000;
/** What was counted is written at most this often, milliseconds: each time is a line in the journal. */
const restMs = 60_000;

interface Counted {
  seconds: number;
  pages: number;
  readonly papers: Set<PaperId>;
}

const nothing = (): Counted => ({ seconds: 0, pages: 0, papers: new Set() });

/** Counts the time and the pages that are read in this window, and writes them down at rest. */
export function keepActivity(): void {
  let counted = nothing();
  let lastInput = performance.now();
  let writtenAt = performance.now();
  const seen = new Set<PaperId>();
  const pageOf = new Map<PaperId, number>();
  for (const input of ['keydown', 'pointermove', 'wheel', 'pointerdown']) {
    window.addEventListener(
      input,
      () => {
        lastInput = performance.now();
      },
      { passive: true },
    );
  }
  const write = (): void => {
    if (counted.seconds === 0) return;
    const fresh = [...counted.papers].filter((paper) => !seen.has(paper));
    for (const paper of fresh) seen.add(paper);
    const { seconds, pages, papers } = counted;
    counted = nothing();
    writtenAt = performance.now();
    add(seconds, pages, fresh.length, [...papers]).catch((thrown: unknown) =>
      presentFailure(toFailure(thrown)),
    );
  };
  const tick = async (): Promise<void> => {
    const isHere = document.hasFocus() && performance.now() - lastInput < awayMs;
    const inReader = activeReading()?.paper ?? null;
    const paper = inReader ?? whereabouts().paper;
    if (!isHere || paper === null) {
      write();
      return;
    }
    counted.seconds += tickMs / 1_000;
    counted.papers.add(paper);
    if (inReader !== null) {
      const page = (await library.progress.get(inReader))?.page ?? null;
      const before = pageOf.get(inReader);
      if (page !== null) pageOf.set(inReader, page);
      if (page !== null && before !== undefined && page !== before) counted.pages += 1;
    }
    if (performance.now() - writtenAt > restMs) write();
  };
  setInterval(() => void tick().catch(() => {}), tickMs);
  window.addEventListener('blur', write);
}

async function add(seconds: number, pages: number, papers: number, ids: readonly PaperId[]): Promise<void> {
  const at = now();
  const date = localDay(at);
  await recordAct(
    library,
    at,
    'read-on',
    async () => {
      const key = `${date} ${(await metaText(library, 'device')) ?? ''}`;
      const held = await library.activity.get(key);
      const value = {
        date,
        seconds: (held?.seconds ?? 0) + seconds,
        pages: (held?.pages ?? 0) + pages,
        papers: (held?.papers ?? 0) + papers,
        ids: [...new Set([...(held?.ids ?? []), ...ids])],
        at,
      };
      return [{ kind: 'activity', key, value }];
    },
    { undoable: false },
  );
}
