import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { type DigestChoices, firstDigestChoices } from '../../shared/contract/digest.ts';
import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import type { DigestContent } from '../../shared/digest/content.ts';
import { calendarDate, paperId } from '../../shared/library/ids.ts';
import { DigestDesk } from './digest-desk.ts';
import { DigestLedger } from './ledger.ts';
import { type Letter, MailRefusal } from './mailer.ts';

const friday = new Date(2026, 5, 12, 8, 0).getTime();
const hour = 3_600_000;
let profile: string;
beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'offprint-digest-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

const contentOf = (date: string): DigestContent => ({
  from: calendarDate(date),
  to: calendarDate(date),
  papers: 12,
  top: [
    {
      id: paperId('2606.10001'),
      title: 'Attention <again>',
      authors: 'A. Author +3',
      upvotes: 41,
      summary: 'It pays.',
      reason: null,
    },
  ],
  forYou: [],
  reading: [],
  waiting: 0,
});

interface World {
  now: number;
  choices: DigestChoices;
  status: SyncStatus;
  date: string;
  fails: Error | null;
  readonly letters: Letter[];
  readonly told: string[];
  readonly start: () => Promise<void>;
}

/** An app that starts with what is on the disk; the world outside goes on from start to start. */
function worldAt(now: number): World {
  return {
    now,
    choices: { ...firstDigestChoices, on: true, mail: true, file: true },
    status: { state: 'up-to-date', at: now },
    date: '2026-06-11',
    fails: null,
    letters: [],
    told: [],
    start: vi.fn(async () => {}),
  };
}

function startDesk(world: World): DigestDesk {
  return new DigestDesk({
    profile,
    ledger: new DigestLedger(profile),
    now: () => world.now,
    choices: () => world.choices,
    chosenAt: () => friday - 24 * hour,
    password: () => ({ read: () => 'right', kept: 'keyring' }),
    send: async (_account, _password, letter) => {
      if (world.fails !== null) throw world.fails;
      world.letters.push(letter);
    },
    content: async () => contentOf(world.date),
    sync: {
      get status() {
        return world.status;
      },
      start: world.start,
    },
    notify: (title) => world.told.push(title),
  });
}

describe('a digest', () => {
  it('is made once, in every way that was chosen, also over a restart', async () => {
    const world = worldAt(friday + 5 * 60_000);
    const desk = startDesk(world);
    await Promise.all([desk.check(), desk.check()]);
    await desk.check();
    await startDesk(world).check();
    expect(world.told).toEqual(['Thursday, June 11, 2026']);
    expect(world.letters.map(({ subject }) => subject)).toEqual([
      'Daily Papers: Thursday, June 11, 2026 (12 papers)',
    ]);
    expect(world.letters[0]?.html).toContain('Attention &lt;again&gt;');
    expect(world.letters[0]?.text).toContain('https://huggingface.co/papers/2606.10001');
    expect(readFileSync(desk.file, 'utf8')).toBe(world.letters[0]?.html);
    expect(desk.lastMail).toEqual({ state: 'sent', at: world.now });
  });

  it('that was missed while the machine slept is made once on waking', async () => {
    const world = worldAt(friday);
    await startDesk(world).check();
    world.now = friday + 4 * 24 * hour;
    world.status = { state: 'up-to-date', at: world.now };
    world.date = '2026-06-15';
    const desk = startDesk(world);
    await desk.check();
    await desk.check();
    expect(world.told).toEqual(['Thursday, June 11, 2026', 'Monday, June 15, 2026']);
  });

  it('waits until the feed was read after its time', async () => {
    const world = worldAt(friday);
    world.status = { state: 'up-to-date', at: friday - hour };
    const desk = startDesk(world);
    await desk.check();
    expect([world.told, world.start]).toEqual([[], expect.objectContaining({ mock: expect.anything() })]);
    expect(world.start).toHaveBeenCalledOnce();
    world.status = { state: 'offline', at: friday - hour };
    await desk.check();
    world.status = { state: 'up-to-date', at: friday + 1 };
    await desk.check();
    expect(world.told).toHaveLength(1);
  });

  it('tells of no edition twice', async () => {
    const world = worldAt(friday);
    const desk = startDesk(world);
    await desk.check();
    world.now = friday + 3 * 24 * hour;
    world.status = { state: 'up-to-date', at: world.now };
    await desk.check();
    expect(world.letters).toHaveLength(1);
  });

  it('is made once however the clock is set', async () => {
    const world = worldAt(friday);
    await startDesk(world).check();
    // Back by a day: that day's digest is not made up for, and the next time tells of nothing twice.
    world.now = friday - 20 * hour;
    await startDesk(world).check();
    world.now = friday + 3 * 24 * hour;
    world.status = { state: 'up-to-date', at: world.now };
    await startDesk(world).check();
    expect(world.letters).toHaveLength(1);
    // Years ahead by mistake, then right again: the digests go on.
    world.now = new Date(2031, 0, 3, 9).getTime();
    world.status = { state: 'up-to-date', at: world.now };
    await startDesk(world).check();
    world.now = friday + 4 * 24 * hour;
    world.date = '2026-06-15';
    world.status = { state: 'up-to-date', at: world.now };
    const desk = startDesk(world);
    await desk.check();
    await desk.check();
    expect(world.letters.map(({ subject }) => subject)).toEqual([
      expect.stringContaining('June 11'),
      expect.stringContaining('June 15'),
    ]);
  });

  it('is not made for a time before it was turned on, nor when it is off', async () => {
    const world = worldAt(friday - 25 * hour);
    await startDesk(world).check();
    world.now = friday;
    world.choices = { ...world.choices, on: false };
    await startDesk(world).check();
    expect(world.told).toEqual([]);
  });
});

describe('the mail of a digest', () => {
  it('is tried again when the server surely did not take it, without a second notification', async () => {
    const world = worldAt(friday);
    world.fails = new MailRefusal('unreachable', 'ECONNREFUSED');
    const desk = startDesk(world);
    await desk.check();
    expect(desk.lastMail).toEqual({ state: 'failed', why: 'unreachable' });
    world.fails = null;
    await startDesk(world).check();
    expect([world.told.length, world.letters.length]).toEqual([1, 1]);
  });

  it('is given up after five tries', async () => {
    const world = worldAt(friday);
    world.fails = new MailRefusal('refused', '535');
    const desk = startDesk(world);
    for (let tries = 0; tries < 8; tries += 1) await desk.check();
    world.fails = null;
    await desk.check();
    expect(world.letters).toEqual([]);
  });

  it('whose fate is not known is never sent again by itself', async () => {
    const world = worldAt(friday);
    world.fails = new Error('the line broke');
    const desk = startDesk(world);
    await expect(desk.check()).rejects.toThrow('the line broke');
    world.fails = null;
    const again = startDesk(world);
    await again.check();
    expect(world.letters).toEqual([]);
    expect(again.lastMail).toEqual({ state: 'unknown' });
  });

  it('can be tested', async () => {
    const world = worldAt(friday);
    const desk = startDesk(world);
    expect(await desk.test()).toMatchObject({ sent: true });
    expect(world.letters[0]?.subject).toMatch(/^Test: Daily Papers/);
    world.fails = new MailRefusal('refused', '535 no');
    expect(await desk.test()).toEqual({ sent: false, why: 'refused', detail: '535 no' });
  });
});
