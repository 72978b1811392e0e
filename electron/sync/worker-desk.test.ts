import { describe, expect, it } from 'vitest';
import type { FromLibrary, ToLibrary } from '../../shared/contract/port.ts';
import { FailureError, type FailureKind, failure } from '../../shared/failure/failure.ts';
import { formatClock } from '../../shared/library/clock.ts';
import { newDeviceId, paperId } from '../../shared/library/ids.ts';
import type { JournalEntry } from '../../shared/library/record.ts';
import { LibraryLines } from './library-lines.ts';
import { serveWorkers } from './worker-desk.ts';

const device = newDeviceId();
const entry = (seq: number): JournalEntry => ({
  id: `${device}-${seq}`,
  device,
  seq,
  clock: formatClock(1_000 + seq, 0, device),
  group: 'g',
  change: { kind: 'star', key: '2606.10001', value: { at: 1 } },
});

/** A desk with a journal in memory and any number of workers. */
function desk(parts: JournalEntry[][] = [], readable = parts.length) {
  const lines = new LibraryLines();
  const appended: JournalEntry[] = [];
  const said: string[] = [];
  let refusal: FailureKind | null = null;
  serveWorkers({
    lines,
    journal: {
      append: async (entries) => {
        if (refusal !== null) throw new FailureError(failure(refusal, 'told to'));
        appended.push(...entries);
      },
      replay: async function* () {
        yield* parts.slice(0, readable);
        if (readable < parts.length) throw new FailureError(failure('disk', 'cannot be read'));
      },
      isDamaged: false,
      lastSequence: (of) => (of === device ? 42 : 0),
    },
    failed: (what) => void said.push(`failed ${what.kind}`),
    rebuilt: (entries) => void said.push(`rebuilt ${entries}`),
    wanted: (pictures) => void said.push(`wanted ${pictures.length}`),
    filesWanted: ({ wishes }) => void said.push(`wished ${wishes.length}`),
  });
  const worker = () => {
    const answers: ToLibrary[] = [];
    let hear: (text: string) => void = () => {};
    lines.add(
      {
        post: (text) => void answers.push(JSON.parse(text)),
        onText: (heard) => {
          hear = heard;
        },
        onClose: () => {},
      },
      {
        generation: 'gen-1',
        endpoint: 'https://huggingface.co',
        clockOffset: 0,
        restart: () => {},
        closed: () => {},
      },
    );
    answers.length = 0;
    const says = async (message: FromLibrary) => {
      hear(JSON.stringify(message));
      await new Promise((resolve) => setImmediate(resolve));
    };
    return { answers, says };
  };
  return {
    worker,
    appended,
    said,
    refuse: (kind: FailureKind | null) => {
      refusal = kind;
    },
  };
}

describe('serveWorkers', () => {
  it('confirms what the journal has taken', async () => {
    const { worker, appended } = desk();
    const one = worker();
    await one.says({ type: 'journal', id: 7, entries: [entry(1), entry(2)] });
    expect(appended).toEqual([entry(1), entry(2)]);
    expect(one.answers).toEqual([{ type: 'journalled', id: 7 }]);
  });

  it('confirms nothing that the disk refused, and tells the reader', async () => {
    const { worker, said, refuse } = desk();
    const one = worker();
    refuse('disk-full');
    await one.says({ type: 'journal', id: 7, entries: [entry(1)] });
    expect(one.answers).toEqual([{ type: 'not-journalled', id: 7, failure: 'disk-full' }]);
    expect(said).toEqual(['failed disk-full']);
    refuse(null);
    await one.says({ type: 'journal', id: 8, entries: [entry(1)] });
    expect(one.answers.at(-1)).toEqual({ type: 'journalled', id: 8 });
  });

  it('replays part by part, one for every question, and says which is the last', async () => {
    const { worker } = desk([[entry(1), entry(2)], [entry(3)]]);
    const one = worker();
    for (let part = 0; part < 3; part += 1) await one.says({ type: 'want-replay' });
    expect(one.answers).toEqual([
      { type: 'replay', entries: [entry(1), entry(2)], last: false },
      { type: 'replay', entries: [entry(3)], last: false },
      { type: 'replay', entries: [], last: true },
    ]);
    // Whoever asks after the end gets it from the beginning.
    await one.says({ type: 'want-replay' });
    expect(one.answers.at(-1)).toMatchObject({ last: false, entries: [{ seq: 1 }, { seq: 2 }] });
  });

  it('replays to two workers at their own pace', async () => {
    const { worker } = desk([[entry(1)], [entry(2)]]);
    const [one, two] = [worker(), worker()];
    await one.says({ type: 'want-replay' });
    await two.says({ type: 'want-replay' });
    await one.says({ type: 'want-replay' });
    expect(one.answers).toMatchObject([{ entries: [{ seq: 1 }] }, { entries: [{ seq: 2 }] }]);
    expect(two.answers).toMatchObject([{ entries: [{ seq: 1 }] }]);
  });

  it('says that the journal could not be read, and begins again when it is asked again', async () => {
    const broken = desk([[entry(1)], [entry(2)]], 1);
    const one = broken.worker();
    for (let part = 0; part < 3; part += 1) await one.says({ type: 'want-replay' });
    expect(one.answers).toMatchObject([
      { type: 'replay', entries: [{ seq: 1 }], last: false },
      { type: 'not-replayed', failure: 'disk' },
      { type: 'replay', entries: [{ seq: 1 }], last: false },
    ]);
    expect(broken.said).toEqual(['failed disk']);
  });

  it('says how far the journal is with a device', async () => {
    const one = desk().worker();
    await one.says({ type: 'want-sequence', device });
    await one.says({ type: 'want-sequence', device: 'another' });
    expect(one.answers).toEqual([
      { type: 'held-sequence', seq: 42, damaged: false },
      { type: 'held-sequence', seq: 0, damaged: false },
    ]);
  });

  it('passes on what a worker tells', async () => {
    const { worker, said } = desk();
    const one = worker();
    await one.says({ type: 'rebuilt', entries: 12 });
    await one.says({ type: 'failed', failure: 'database', detail: 'x' });
    await one.says({ type: 'missing-pictures', wanted: [{ paper: paperId('2606.10001'), urls: [] }] });
    await one.says({ type: 'wanted-files', wishes: [], gone: [], own: [], unchecked: [] });
    expect(said).toEqual(['rebuilt 12', 'failed database', 'wanted 1', 'wished 0']);
  });
});
