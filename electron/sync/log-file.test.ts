import { appendFile, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { LogFile } from './log-file.ts';
import { mostEvents, SyncLog } from './sync-log.ts';

let profile = '';
beforeEach(async () => {
  profile = await mkdtemp(path.join(tmpdir(), 'offprint-log-'));
});
afterEach(() => rm(profile, { recursive: true }));

const file = (): string => path.join(profile, 'sync-log.jsonl');
const note = (detail: string) => ({ topic: 'sync', level: 'info', event: 'sync-ended', detail }) as const;

/** A run of the app: notes something, and ends. */
async function run(details: readonly string[], token: string | null = null) {
  const kept = new LogFile(profile, mostEvents);
  const log = new SyncLog({ now: () => 7, token: () => token, tell: () => {}, kept });
  for (const detail of details) log.note(note(detail));
  const entries = await log.entries();
  await kept.flushed();
  return entries;
}
const numbers = (from: number, count: number) => Array.from({ length: count }, (_, at) => String(from + at));

it('remembers over a restart, what is older first, each event under a number of its own', async () => {
  await run(['one', 'two']);
  const entries = await run(['three']);
  expect(entries.map(({ detail }) => detail)).toEqual(['one', 'two', 'three']);
  expect(entries.map(({ id }) => id)).toEqual([-2, -1, 1]);
});

it('gives out the last 500, and the file stays bounded', async () => {
  for (let from = 0; from < 2_400; from += 400) await run(numbers(from, 400));
  const entries = await run(['last']);
  expect(entries).toHaveLength(mostEvents);
  expect(entries.at(-1)?.detail).toBe('last');
  expect(entries[0]?.detail).toBe(String(2_400 - mostEvents + 1));
  expect((await readFile(file(), 'utf8')).split('\n').length).toBeLessThan(2 * mostEvents + 2);
});

it('never holds a token', async () => {
  await run(['GET / with s3cret answered 401', 'hf_abcDEF123', 'Bearer abc.def'], 's3cret');
  const text = await readFile(file(), 'utf8');
  expect(text.split('\n')).toHaveLength(4);
  expect(text).not.toMatch(/s3cret|hf_|abc\.def/);
});

it('leaves out a line that was torn, and goes on', async () => {
  await run(['one']);
  await appendFile(
    file(),
    '{"at":7,"topic":"sy\n{"at":8,"topic":"moon","level":"info","event":"x","detail":""}\n',
  );
  expect((await run(['two'])).map(({ detail }) => detail)).toEqual(['one', 'two']);
});

it('does without a file', async () => {
  const nowhere = new LogFile(path.join(profile, 'gone'), mostEvents);
  const log = new SyncLog({ now: () => 7, token: () => null, tell: () => {}, kept: nowhere });
  log.note(note('one'));
  await nowhere.flushed();
  expect(await log.entries()).toHaveLength(1);
});
