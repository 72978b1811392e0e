import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { torture } from '../build/torture/torture.ts';
import { electronCommand } from './harness/command.ts';
import { expect, test } from './harness/test.ts';

/** Short rounds, so that twenty of them fit; `npm run torture` makes long ones, and as many as wanted. */
const rounds = 20;
const longestMs = 1_200;
/** With this one every fate comes up. */
const seed = 2;

test('twenty kills at random moments lose, double and skip nothing', async () => {
  test.setTimeout(240_000);
  const profile = await mkdtemp(path.join(tmpdir(), 'offprint-torture-'));
  const said: string[] = [];
  const tally = await torture({
    command: electronCommand(),
    profile,
    seed,
    rounds,
    longestMs,
    limitMs: 180_000,
    say: (what) => said.push(what),
  });
  await test.info().attach('what was tried and what survived', {
    body: [...said, tally.table()].join('\n'),
    contentType: 'text/plain',
  });
  expect(tally.violations).toEqual([]);
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
});
