import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { firstDigestChoices } from '../../shared/contract/digest.ts';
import type { SyncStatus } from '../../shared/contract/sync-status.ts';
import type { DigestContent } from '../../shared/digest/content.ts';
import { calendarDate } from '../../shared/library/ids.ts';
import { openDigest } from './open-digest.ts';

const system = await vi.hoisted(async () => {
  const { EventEmitter } = await import('node:events');
  return { power: new EventEmitter(), shown: [''].slice(1) };
});
vi.mock('electron', () => ({
  powerMonitor: system.power,
  shell: {},
  safeStorage: { isEncryptionAvailable: () => false },
  nativeImage: { createFromDataURL: () => ({}) },
  Notification: class {
    static isSupported = () => true;
    readonly #title: string;
    constructor({ title }: { title: string }) {
      this.#title = title;
    }
    on(): void {}
    show(): void {
      system.shown.push(this.#title);
    }
  },
}));

let profile: string;
beforeEach(() => {
  profile = mkdtempSync(path.join(tmpdir(), 'offprint-digest-'));
});
afterEach(() => rmSync(profile, { recursive: true, force: true }));

const content: DigestContent = {
  from: calendarDate('2026-06-11'),
  to: calendarDate('2026-06-11'),
  papers: 12,
  top: [],
  forYou: [],
  reading: [],
  waiting: 0,
};

test('a machine that wakes reads the feed, then tells once what it slept through', async () => {
  let now = new Date(2026, 5, 11, 20).getTime();
  let status: SyncStatus = { state: 'up-to-date', at: now };
  let hear: (status: SyncStatus) => void = () => {};
  const start = vi.fn(async () => {});
  const digest = openDigest({
    profile,
    now: () => now,
    content: async () => content,
    openPage: () => {},
    listenToSync: (listener) => {
      hear = listener;
      return () => {};
    },
    sync: {
      get status() {
        return status;
      },
      start,
    },
  });
  await digest.choose({ ...firstDigestChoices, on: true, notification: true, time: '08:30' });

  now = new Date(2026, 5, 12, 9).getTime();
  system.power.emit('resume');
  system.power.emit('resume');
  await vi.waitFor(() => expect(start).toHaveBeenCalled());
  expect(system.shown).toEqual([]);
  status = { state: 'up-to-date', at: now };
  hear(status);
  await vi.waitFor(() => expect(system.shown).toEqual(['Thursday, June 11, 2026']));
  system.power.emit('resume');
  hear(status);
  digest.stop();
  system.power.emit('resume');
  expect(system.power.listenerCount('resume')).toBe(0);
  expect(system.shown).toHaveLength(1);
});
