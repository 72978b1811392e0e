import { expect, it } from 'vitest';
import { mostEvents, SyncLog, withoutSecrets } from './sync-log.ts';

const note = (detail: string) => ({ topic: 'sync', level: 'info', event: 'paper-read', detail }) as const;

it('keeps the last 500 events, oldest first', () => {
  const log = new SyncLog(
    () => 7,
    () => null,
    () => {},
  );
  for (let at = 1; at <= mostEvents + 20; at += 1) log.note(note(String(at)));
  expect(log.entries).toHaveLength(mostEvents);
  expect(log.entries[0]).toMatchObject({ id: 21, at: 7, detail: '21' });
  expect(log.entries.at(-1)?.detail).toBe(String(mostEvents + 20));
});

it('never holds the token, whatever it looks like', () => {
  const told: string[] = [];
  const log = new SyncLog(
    () => 7,
    () => 's3cret',
    ({ detail }) => void told.push(detail),
  );
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
