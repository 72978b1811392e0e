import { expect, it } from 'vitest';
import type { LogEntry } from '../../shared/contract/sync-log.ts';
import { mostEvents, SyncLog, withoutSecrets } from './sync-log.ts';

const note = (detail: string) => ({ topic: 'sync', level: 'info', event: 'paper-read', detail }) as const;

const kept = { append: () => {}, earlier: async () => [] };

it('keeps the last 500 events, oldest first', async () => {
  const log = new SyncLog({ now: () => 7, token: () => null, tell: () => {}, kept });
  for (let at = 1; at <= mostEvents + 20; at += 1) log.note(note(String(at)));
  const entries = await log.entries();
  expect(entries).toHaveLength(mostEvents);
  expect(entries[0]).toMatchObject({ id: 21, at: 7, detail: '21' });
  expect(entries.at(-1)?.detail).toBe(String(mostEvents + 20));
});

it('never holds the token, whatever it looks like', () => {
  const told: string[] = [];
  const tell = ({ detail }: LogEntry): void => void told.push(detail);
  const log = new SyncLog({ now: () => 7, token: () => 's3cret', tell, kept });
  log.note(note('GET / with s3cret answered 401'));
  expect(told).toEqual(['GET / with ••• answered 401']);
});

it.each([
  ['Authorization: Bearer abc.def', 'Authorization: Bearer •••'],
  ['token hf_abcDEF123 refused', 'token ••• refused'],
  ['https://me:pass@mirror.example/api', 'https://•••@mirror.example/api'],
  ['/api?p=0&access_token=xyz&limit=1', '/api?p=0&access_token=•••&limit=1'],
  ['2606.13392: entry 3: no arXiv id', '2606.13392: entry 3: no arXiv id'],
])('%s', (text, safe) => {
  expect(withoutSecrets(text)).toBe(safe);
});
